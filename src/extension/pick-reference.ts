import * as vscode from 'vscode'
import type { Reference } from '../citation/citation'
import { splitLocator } from '../citation/locators'
import { createSearch } from './search-references'

/** What the user picked, and how it is to be cited. */
export interface PickedReference {
  readonly reference: Reference
  readonly locator?: string
  readonly prefix?: string
}

interface Item extends vscode.QuickPickItem {
  readonly reference: Reference
}

/** How many hits the list shows: nobody reads further, and each keystroke draws them anew. */
const MOST = 100

const DETAILS: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('edit'),
  tooltip: vscode.l10n.t('Cite with a page and words in front'),
}

/**
 * Lets the user pick references by author, title, year, outlet or key, in any order and with slips of the finger. Enter takes what
 * is ticked, else the one that is marked; ", p. 12" behind the words is its page.
 */
export async function pickReferences(references: readonly Reference[]): Promise<readonly PickedReference[]> {
  const items = references.map(toItem)
  const search = createSearch(references)
  const list = vscode.window.createQuickPick<Item>()
  list.title = vscode.l10n.t('Insert Citation')
  list.placeholder = vscode.l10n.t(
    'Author, title, year, outlet or key; ", p. 12" adds a page; tick several to cite them together',
  )
  list.canSelectMany = true
  let ticked: readonly Item[] = []
  const show = (value: string) => {
    const { words } = splitLocator(value)
    const found = words.trim() ? search(words).map((index) => items[index]) : items
    list.items = withAll(ticked, found)
    list.selectedItems = ticked
    list.activeItems = found.slice(0, 1)
  }
  list.onDidChangeValue(show)
  list.onDidChangeSelection((selected) => (ticked = selected))
  const picked = await ask(list, () => show(''))
  list.dispose()
  if (!picked) return []
  const { locator } = splitLocator(list.value)
  const { chosen, detailed } = picked
  if (detailed) return askDetails(chosen, detailed, locator)
  return chosen.map(({ reference }, i) => ({ reference, locator: i === chosen.length - 1 ? locator : undefined }))
}

interface Answer {
  readonly chosen: readonly Item[]
  /** The one that was to be cited with a page and words in front. */
  readonly detailed?: Item
}

function ask(list: vscode.QuickPick<Item>, fill: () => void): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const end = (answer: Answer) => {
      resolve(answer)
      list.hide()
    }
    list.onDidAccept(() => {
      const { selectedItems, activeItems } = list
      end({ chosen: selectedItems.length ? selectedItems : activeItems.slice(0, 1) })
    })
    list.onDidTriggerItemButton(({ item }) =>
      end({ chosen: [...list.selectedItems.filter((other) => other !== item), item], detailed: item }),
    )
    list.onDidHide(() => resolve(undefined))
    list.show()
    fill()
  })
}

async function askDetails(
  chosen: readonly Item[],
  detailed: Item,
  typed: string | undefined,
): Promise<readonly PickedReference[]> {
  const title = detailed.reference.title ?? detailed.reference.key
  const locator = await vscode.window.showInputBox({
    title,
    value: typed,
    prompt: vscode.l10n.t('Page or other place: 12, pp. 3-5, chap. 2. Empty for none.'),
  })
  if (locator === undefined) return []
  const prefix = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Words in front: see, but see. Empty for none.'),
  })
  if (prefix === undefined) return []
  return chosen.map((item) =>
    item === detailed
      ? { reference: item.reference, locator: locator.trim() || undefined, prefix: prefix.trim() || undefined }
      : { reference: item.reference },
  )
}

/** What is ticked stays in the list, whatever is typed. */
function withAll(ticked: readonly Item[], found: readonly Item[]): Item[] {
  const others = found.filter((item) => !ticked.includes(item))
  return [...ticked, ...others].slice(0, Math.max(MOST, ticked.length))
}

function toItem(reference: Reference): Item {
  const { key, title, authors, date, outlet } = reference
  const who = authors.length > 2 ? `${authors[0]} and others` : authors.join(', ')
  return {
    reference,
    label: title ?? key,
    description: `@${key}`,
    detail: [who, outlet, date?.slice(0, 10)].filter(Boolean).join(' · '),
    buttons: [DETAILS],
    // the search has sifted: the list does not do it once more
    alwaysShow: true,
  }
}
