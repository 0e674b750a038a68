const models = `"We will rarely sell the data of our users," the chief executive said on Monday. The board of the company agreed.`
const rules = `The new rules are a serious burden for small laboratories in Europe and should be delayed by two years, the ministry wrote. Others disagreed.`
const talks = `"The talks in Geneva were useful and open," he told reporters, "but a deal on export licences is far away." Shares fell.`

/** A source, a draft that cites it as @a, what is told of the difference, and the quotation put right. */
export const altered: readonly (readonly [source: string, draft: string, told: string, fix: string])[] = [
  [
    models,
    'The firm said “We will never sell the data of our users” [@a].',
    'the draft has "never", the source "rarely"',
    'We will rarely sell the data of our users',
  ],
  [
    models,
    '"We will never sell the data of our users," the firm said [@a].',
    'the draft has "never", the source "rarely"',
    'We will rarely sell the data of our users,',
  ],
  [
    rules,
    'It called them „a burden for small laboratories in Europe“ and more [@a]. It said «a burden for small laboratories in Asia».',
    'the draft has "Asia", the source "Europe"',
    'a burden for small laboratories in Europe',
  ],
  [
    rules,
    'The rules are “a serious burden for all small laboratories in Europe” [@a].',
    'the source does not have "all"',
    'a serious burden for small laboratories in Europe',
  ],
  [
    rules,
    'The rules “are a burden for small laboratories in Europe and should be delayed” [@a].',
    'the draft leaves out "serious"',
    'are a serious burden for small laboratories in Europe and should be delayed',
  ],
  [
    rules,
    'They are “a serious burden … and must be delayed by two years” [@a].',
    'the draft has "must", the source "should"',
    'a serious burden … and should be delayed by two years',
  ],
  [
    rules,
    'As @a puts it:\n\n> The new rules are a serious burden for large laboratories in Europe.\n',
    'the draft has "large", the source "small"',
    'The new rules are a serious burden for small laboratories in Europe.',
  ],
  [
    'The plan is a **very** costly mistake for the [whole region](https://example.org/a).',
    'It is “a rather costly mistake for the whole region” [@a].',
    'the draft has "rather", the source "very"',
    'a very costly mistake for the whole region',
  ],
]

/** Why it is no altered quotation, the source, and the draft. */
export const silent: readonly (readonly [why: string, source: string, draft: string])[] = [
  ['word for word', models, 'It said “We will rarely sell the data of our users” [@a].'],
  ['straight marks and a capital', rules, '"A serious burden for small laboratories in Europe," it wrote [@a].'],
  ['final punctuation', rules, 'They are “a serious burden for small laboratories in Europe.” [@a]'],
  ['white space', rules, 'They are “a serious burden\nfor small  laboratories in Europe” [@a].'],
  ['an ellipsis', rules, 'They are “a serious burden for small laboratories … delayed by two years” [@a].'],
  ['three dots', rules, 'They are “a serious burden for small laboratories ... should be delayed by two years” [@a].'],
  ['dots in brackets', rules, '“The new rules are a serious burden [...] and should be delayed by two years” [@a].'],
  ['brackets for words', models, '“[The firm] will rarely sell the data of [its] users,” it said [@a].'],
  ['a capital in brackets', rules, '“[A] serious burden for small laboratories in Europe” [@a].'],
  ['an ending in brackets', rules, '“should be delay[ing] by two years, the ministry wrote” [@a].'],
  ['sic', rules, '“a serious burden [sic] for small laboratories in Europe” [@a].'],
  ['words between two parts', talks, '“The talks in Geneva were useful and open, but a deal on export licences is far away” [@a].'],
  ['dashes', 'A long-term plan – if any – is needed now.', '“A long-term plan—if any—is needed now” [@a].'],
  ['spelling', 'We must organise labour in every centre of power.', '“We must organize labor in every centre of power” [@a].'],
  ['numerals', 'There were seven reasons for the long delay.', '“There were 7 reasons for the long delay” [@a].'],
  ['one word or two', 'A new datacentre is a burden on the grid.', '“A new data centre is a burden on the grid” [@a].'],
  ['a note in the source', 'The law is a burden.12 It should be delayed soon.', '“The law is a burden. It should be delayed soon” [@a].'],
  ['a paragraph between', 'The law is a burden for all.\n\nAdvertisement\n\nIt should be delayed.', '“a burden for all. It should be delayed” [@a].'],
  [
    'a handle',
    'Follow the editor at @shopnews and write to us today.',
    'It asks to “Follow the editor at @shopnews and write to us” [@a].',
  ],
  ['a citation inside the marks', rules, 'They are “a serious burden [@a] for small laboratories in Europe [@a]”.'],
  ['an article in front', rules, 'It is “the serious burden for small laboratories” [@a].'],
  ['paraphrase', rules, 'This is a “heavy load on little labs across the continent” [@a].'],
  ['another order', rules, 'For “laboratories in Europe that are small the burden is serious” [@a].'],
  ['a term', models, 'This is “never sell the” talk [@a].'],
  ['a title', rules, 'See “New Rules: A Serious Burden for Large Laboratories in Europe” [@a].'],
  ['common words only', 'It was one of the most in all of this.', 'It is “one of the few in all of it” [@a].'],
  ['no citation', rules, 'They are “a serious burden for large laboratories in Europe”.'],
  ['between two quotations', rules, '"Rules" are a serious burden for large laboratories in "Europe" [@a].'],
  ['inches', rules, 'A 12" board and a serious burden for large laboratories in Europe of 12" [@a].'],
  ['a changed figure, which is told as one', rules.replace('two', '25'), '“should be delayed by 52 years, the ministry wrote” [@a].'],
]
