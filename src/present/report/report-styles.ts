/** The look of a report: the editor's colours inside of it, else those that the reader's system prefers; one column on paper. */
export const STYLES = `
:root {
  --page: var(--vscode-editor-background, #fff); --ink: var(--vscode-editor-foreground, #1f1f1f); --line: var(--vscode-panel-border, #d0d0d0);
  --bad: #b3261e; --unsure: #735400; --good: #1b6e3a; --quiet: #5c5c5c; --own: #0b5cad; --focus: var(--vscode-focusBorder, #0b5cad);
  color-scheme: light dark;
}
@media screen and (prefers-color-scheme: dark) { :root:not(:has(body[class*='vscode-'])) { --page: #1f1f1f; --ink: #e6e6e6; --line: #4a4a4a } }
@media screen and (prefers-color-scheme: dark) { :root:not(:has(body[class*='vscode-'])) { --bad: #ff9a91; --unsure: #f2c14e; --good: #7edc9f; --quiet: #b5b5b5; --own: #8cc2ff } }
:root:has(body.vscode-dark), :root:has(body.vscode-high-contrast:not(.vscode-high-contrast-light)) { --bad: #ff9a91; --unsure: #f2c14e; --good: #7edc9f; --quiet: #b5b5b5; --own: #8cc2ff }
:root:has(body.vscode-high-contrast) { --line: var(--vscode-contrastBorder, currentColor) }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1.5rem; max-width: 78rem; background: var(--page); color: var(--ink); font: 15px/1.55 var(--vscode-font-family, system-ui, sans-serif) }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .3rem } h2 { font-size: 1.25rem; margin: 2rem 0 .6rem; border-bottom: 1px solid var(--line); padding-bottom: .2rem }
h3, h4, h5, h6 { font-size: 1.05rem }
:is(h3, h4, h5, h6).words { margin: .8rem 0 .2rem; position: static }
.about, .small { color: var(--quiet); margin: .2rem 0 }
.small { font-size: .87em }
.bar { display: block; width: 100%; height: 14px; margin: .6rem 0; border: 1px solid var(--line) }
rect.refuted { fill: var(--bad) } rect.not-found { fill: var(--unsure) } rect.unchecked { fill: var(--quiet) } rect.settled { fill: var(--own) } rect.supported { fill: var(--good) }
button { font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 3px; padding: .15rem .6rem; cursor: pointer }
button:hover { border-color: var(--ink) }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 1px }
.filters, .actions { display: flex; flex-wrap: wrap; gap: .4rem; margin: .5rem 0 }
.filter[aria-pressed='false'] { text-decoration: line-through; border-style: dashed }
.row { display: grid; grid-template-columns: minmax(0, 1fr) minmax(16rem, 26rem); gap: 0 2rem; padding: .35rem 0; border-bottom: 1px solid transparent }
.words { overflow-wrap: anywhere; margin: 0; grid-column: 1; position: sticky; top: .6rem; align-self: start }
.in-item { padding-left: 1.2rem; text-indent: -.8rem } .in-item::before { content: '• ' } .in-quote { border-left: 3px solid var(--line); padding-left: .8rem } .in-caption, .in-note { font-size: .92em; color: var(--quiet) }
.notes { grid-column: 2; display: grid; gap: .6rem; align-content: start }
.note { border-left: 4px solid var(--tone); padding: .1rem 0 .1rem .7rem; font-size: .92em }
.note p { margin: .15rem 0 } .note:target { background: var(--vscode-editor-selectionBackground, rgba(128, 160, 255, .18)) }
.refuted { --tone: var(--bad) } .not-found { --tone: var(--unsure) } .unchecked { --tone: var(--quiet) } .settled { --tone: var(--own) } .supported { --tone: var(--good) }
.sign { color: var(--tone); font-weight: bold }
.figure { color: inherit; text-decoration: underline; text-decoration-color: var(--tone); text-decoration-thickness: 2px; text-underline-offset: 3px }
.figure .sign { font-size: .8em; vertical-align: super; margin-left: .1em }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
blockquote { margin: .3rem 0; padding: 0 .6rem; border-left: 1px solid var(--line) } cite { display: block; font-style: normal; color: var(--quiet); font-size: .92em }
mark { background: transparent; color: inherit; font-weight: bold; text-decoration: underline }
.sum { font-family: var(--vscode-editor-font-family, ui-monospace, monospace); font-size: .95em }
.go { font-size: .85em; padding: 0 .4rem }
a { color: inherit }
.scroll { overflow-x: auto } table { border-collapse: collapse; width: 100%; margin: .4rem 0 1rem } caption { text-align: left; font-weight: bold; padding: .3rem 0 }
th, td { text-align: left; vertical-align: top; padding: .25rem .6rem .25rem 0; border-bottom: 1px solid var(--line) } .number { text-align: right }
.checklist { list-style: none; padding: 0 } .checklist li { margin: .3rem 0 }
[hidden] { display: none }
@media (max-width: 50rem) { .words { position: static } .row { grid-template-columns: minmax(0, 1fr) } .notes { grid-column: 1; margin: .3rem 0 .6rem } }
@media print {
  @page { margin: 16mm }
  :root { --page: #fff; --ink: #000; --line: #999; --bad: #b3261e; --unsure: #735400; --good: #1b6e3a; --quiet: #444; --own: #0b5cad }
  body { max-width: none; padding: 0; font-size: 10pt } .words { position: static } .scroll { overflow: visible }
  .notes { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .6rem 1.2rem }
  .actions, .filters, .go, #shown { display: none } .note[hidden] { display: block }
  .note, tr, blockquote { break-inside: avoid } h2, h3, h4 { break-after: avoid } .words { orphans: 3; widows: 3 }
}
`
