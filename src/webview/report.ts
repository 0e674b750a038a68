// The page of a report: its filters and buttons. It runs in the editor's webview and, exported, in any browser.

/** Given by the editor to its webviews. */
declare const acquireVsCodeApi: (() => { postMessage(message: unknown): void }) | undefined

const host = typeof acquireVsCodeApi === 'function' ? acquireVsCodeApi() : undefined
const filters = [...document.querySelectorAll<HTMLButtonElement>('.filter')]
const notes = [...document.querySelectorAll<HTMLElement>('.note')]

/** Shows the notes of the groups that are pressed, and says how many those are. */
function show(): void {
  const groups = new Set(filters.filter(isPressed).map(({ dataset }) => dataset.group))
  for (const note of notes) note.hidden = !groups.has(note.dataset.group)
  const shown = notes.filter((note) => !note.hidden).length
  const status = document.getElementById('shown')
  if (status) status.textContent = shown === notes.length ? '' : `${shown} of ${notes.length} notes are shown.`
}

function isPressed(button: HTMLButtonElement): boolean {
  return button.getAttribute('aria-pressed') === 'true'
}

for (const filter of filters)
  filter.addEventListener('click', () => {
    filter.setAttribute('aria-pressed', String(!isPressed(filter)))
    show()
  })

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return
  const button = event.target.closest<HTMLElement>('[data-do]')
  if (button && host) host.postMessage({ ...button.dataset })
  else if (button?.dataset.do === 'print') window.print()
  const link = event.target.closest<HTMLAnchorElement>('a[href^="#"]')
  if (link) follow(event, link)
})

/** The focus goes with a link, also to a note that a filter hides. */
function follow(event: Event, link: HTMLAnchorElement): void {
  const target = document.getElementById(link.hash.slice(1))
  if (!target) return
  event.preventDefault()
  target.hidden = false
  target.scrollIntoView({ block: 'center' })
  target.focus({ preventScroll: true })
}

export {}
