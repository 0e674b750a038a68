import * as vscode from 'vscode'
import type { Engine, EntityList } from '../engine/engine'
import { entityKinds, type EntityKind } from '../entity/kinds'
import { kindTitle } from '../present/entity-text'
import type { NamedEntity } from './curate-names'

type Entity = EntityList['entities'][number]

/** How many things of a kind are listed. */
const MOST = 300

/** A line of the view: a kind with its things, or a thing. */
export interface Node extends Partial<NamedEntity> {
  /** The editor keeps what is open and selected by it, whatever the counts in labels become. */
  readonly id: string
  readonly label: string
  /** Shows its children at first. */
  readonly open?: boolean
  readonly children?: readonly Node[]
}

/** The kinds with their things whose names hold a text. */
export async function listNodes(engine: Engine, text: string): Promise<Node[]> {
  const lists = await Promise.all(entityKinds.map((kind) => engine.entities({ kind, text, limit: MOST })))
  return entityKinds.flatMap((kind, i) => (lists[i].total ? [toGroup(kind, lists[i], text)] : []))
}

function toGroup(kind: EntityKind, { entities, total }: EntityList, text: string): Node {
  const id = `${kind}\n${text}`
  return {
    id,
    label: `${kindTitle(kind)}: ${total}`,
    open: text !== '',
    children: entities.map((entity) => ({
      id: `${id}\n${entity.name}`,
      label: entity.name,
      name: entity.name,
      entity,
    })),
  }
}

export function toTreeItem(node: Node): vscode.TreeItem {
  const { id, label, entity, children, open } = node
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState
  const item = new vscode.TreeItem(label, children ? (open ? Expanded : Collapsed) : None)
  item.id = id
  if (!entity) return item
  item.contextValue = entity.aliases.length ? 'entity aliases' : 'entity'
  item.description = describe(entity)
  item.tooltip = [entity.name, ...entity.aliases].join('\n')
  return item
}

function describe({ aliases, articles }: Entity): string {
  const { t } = vscode.l10n
  return [articles === 1 ? t('1 source') : t('{0} sources', articles), aliases.slice(0, 3).join(', ')]
    .filter(Boolean)
    .join(' · ')
}
