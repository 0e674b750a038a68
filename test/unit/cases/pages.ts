/** A saved page and what its article is: blocks as `kind: words`, in order. */
export interface PageCase {
  readonly name: string
  readonly html: string
  readonly blocks: readonly string[]
}

const filler =
  'The ministry published the figures on Friday, and analysts said that the fall, the first in two years, was larger than the surveys of the spring had led them to expect.'

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Chips fall | Post</title>${head}</head><body>${body}</body></html>`

const article = (inner: string) =>
  page(`<article><h1>Chips fall</h1><p>${filler}</p>${inner}<p>${filler}</p></article>`)

const inArticle = (...blocks: string[]) => [
  'heading: Chips fall',
  `paragraph: ${filler}`,
  ...blocks,
  `paragraph: ${filler}`,
]

export const pages: readonly PageCase[] = [
  {
    name: 'headings, lists, quotations and captions keep their kinds',
    html: article(
      '<h2>Why</h2><ul><li>Prices fell by 5%</li><li>Demand</li></ul><blockquote><p>We are not worried.</p></blockquote><figure><img src="a.png"><figcaption>The plant in Lund</figcaption></figure>',
    ),
    blocks: inArticle(
      'heading: Why',
      'item: Prices fell by 5%',
      'item: Demand',
      'quote: We are not worried.',
      'caption: The plant in Lund',
    ),
  },
  {
    name: 'a table has rows of cells under its header',
    html: article(
      '<table><caption>Exports</caption><thead><tr><th>Quarter</th><th>Value</th></tr></thead><tbody><tr><td>Q1</td><td>$7.1&nbsp;billion</td></tr><tr><td>Q2</td><td></td></tr></tbody></table>',
    ),
    blocks: inArticle(
      'caption: Exports',
      'row: Quarter | Value under Quarter | Value',
      'row: Q1 | $7.1 billion under Quarter | Value',
      'row: Q2 |  under Quarter | Value',
    ),
  },
  {
    name: 'a cell that spans columns or rows leaves the others in their columns',
    html: article(
      '<table><tr><th>Year</th><th colspan="2">Sales</th></tr><tr><td rowspan="2">2024</td><td>5</td><td>6</td></tr><tr><td>7</td><td>8</td></tr></table>',
    ),
    blocks: inArticle(
      'row: Year | Sales | Sales under Year | Sales | Sales',
      'row: 2024 | 5 | 6 under Year | Sales | Sales',
      'row:  | 7 | 8 under Year | Sales | Sales',
    ),
  },
  {
    name: 'a table whose rows have headers and whose columns have none',
    html: article(
      '<table><tr><th>Founded</th><td>1998</td></tr><tr><th>Employees</th><td>4,200</td></tr></table>',
    ),
    blocks: inArticle('row: Founded | 1998', 'row: Employees | 4,200'),
  },
  {
    name: 'a table that only puts paragraphs in place is none',
    html: article(`<table><tr><td><p>${filler}</p><p>Sales rose to 12 million.</p></td></tr></table>`),
    blocks: inArticle(`paragraph: ${filler}`, 'paragraph: Sales rose to 12 million.'),
  },
  {
    name: 'marks of notes are no prose, exponents and indices are',
    html: article(
      '<p>Output rose 42%<sup>3</sup> and prices<sup><a href="#n">[4]</a></sup> fell; the hall has 120 m<sup>2</sup> and 10<sup>6</sup> litres of CO<sub>2</sub>.</p>',
    ),
    blocks: inArticle(
      'paragraph: Output rose 42% and prices fell; the hall has 120 m2 and 106 litres of CO2.',
    ),
  },
  {
    name: 'lists of references and tables of contents are no prose',
    html: article(
      '<div id="toc"><ul><li><a href="#a">1 Why 77</a></li></ul></div><h2>References</h2><ol><li>Report of 5,000 pages</li></ol><h2>Outlook</h2>',
    ),
    blocks: inArticle('heading: Outlook'),
  },
  {
    name: 'navigation, related stories, comments and cookie notices are left out',
    html: page(
      `<nav><a href="/">500 stories</a></nav><div class="cookie-banner">We use 12 cookies <button>OK</button></div><article><h1>Chips fall</h1><p>${filler}</p><p>${filler}</p></article><div class="related-stories"><a href="x">9,999 layoffs</a></div><div id="comments"><p>99 percent, I say.</p></div><footer>Post 2025</footer>`,
    ),
    blocks: ['heading: Chips fall', `paragraph: ${filler}`, `paragraph: ${filler}`],
  },
  {
    name: 'a short page is read as well',
    html: page('<p>Sales rose by 5 percent to 12 million.</p>'),
    blocks: ['heading: Chips fall | Post', 'paragraph: Sales rose by 5 percent to 12 million.'],
  },
  {
    name: 'a text without any tag',
    html: 'Sales rose by 5 percent.',
    blocks: ['paragraph: Sales rose by 5 percent.'],
  },
  {
    name: 'scripts do not run and are no text',
    html: article(
      '<script>document.body.innerHTML = "999"; fetch("https://example.com")</script><style>p { width: 99% }</style><!-- 5 --><p onclick="x()">Sales: 12</p><svg><text>77</text></svg>',
    ),
    blocks: inArticle('paragraph: Sales: 12'),
  },
  {
    name: 'elements that are never closed',
    html: page(`<article><h1>Chips fall</h1><p>${filler}<p>Sales<b> rose <i>5%<p>${filler}<ul><li>One<li>Two`),
    blocks: [
      'heading: Chips fall',
      `paragraph: ${filler}`,
      'paragraph: Sales rose 5%',
      `paragraph: ${filler}`,
      'item: One',
      'item: Two',
    ],
  },
  {
    name: 'formulas of MathJax stay in their sentences',
    html: article(
      '<p>Output is <mjx-container class="MathJax CtxtMenu_Attached_0"><mjx-math aria-hidden="true"></mjx-math><mjx-assistive-mml><math><mi>x</mi><mo>=</mo><mn>12</mn></math></mjx-assistive-mml></mjx-container> million tonnes.</p>',
    ),
    blocks: inArticle('paragraph: Output is x=12 million tonnes.'),
  },
  {
    name: 'a line break stays within its block',
    html: article('<p>Sales: 12<br>Costs: 10</p>'),
    blocks: inArticle('paragraph: Sales: 12\nCosts: 10'),
  },
]

/** What a page's head says, and what of it is kept. */
export const heads: readonly (readonly [name: string, head: string, meta: Readonly<Record<string, unknown>>])[] = [
  [
    'Open Graph',
    '<meta property="og:title" content="Chips &amp; more"><meta property="og:url" content="https://example.com/a"><meta property="og:site_name" content="Post"><meta property="article:published_time" content="2025-05-30T08:00Z"><meta name="author" content="Ann Writer, Bo Editor">',
    {
      title: 'Chips & more',
      url: 'https://example.com/a',
      outlet: 'Post',
      date: '2025-05-30',
      authors: ['Ann Writer', 'Bo Editor'],
    },
  ],
  [
    'JSON-LD in a graph',
    '<script type="application/ld+json">{"@graph":[{"@type":"WebPage","name":"x"},{"@type":["NewsArticle"],"headline":"Chips fall","datePublished":"2025-05-30","author":[{"@type":"Person","name":"Ann Writer"}],"publisher":{"name":"Post"},"mainEntityOfPage":{"@id":"https://example.com/a"}}]}</script>',
    {
      title: 'Chips fall',
      url: 'https://example.com/a',
      outlet: 'Post',
      date: '2025-05-30',
      authors: ['Ann Writer'],
    },
  ],
  ['broken JSON-LD', '<script type="application/ld+json">{"@type":"NewsArticle",</script>', { authors: [] }],
  [
    'the canonical address goes before the shared one',
    '<meta property="og:url" content="https://example.com/b"><link rel="canonical" href="https://example.com/a">',
    { url: 'https://example.com/a' },
  ],
  ['a profile is no name', '<meta property="article:author" content="https://example.com/ann">', { authors: [] }],
  [
    'a page saved by SingleFile',
    '<!--\n Page saved with SingleFile \n url: https://example.com/a \n saved date: Fri May 30 2025\n-->',
    { url: 'https://example.com/a' },
  ],
  ['scholarly tags', '<meta name="citation_publication_date" content="2025/05/30">', { date: '2025-05-30' }],
]
