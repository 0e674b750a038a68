import * as vscode from 'vscode'
import type { Engine, EntityList } from '../engine/engine'
import { entityKinds } from '../entity/kinds'
import { kindTitle } from '../present/entity-text'
import type { NamedEntity } from './curate-names'

type Entity = EntityList['entities'][number]

/** How many things of a kind are listed. */
const MOST = 300

/** A line of the view: a kind with its things, or a thing. */
export interface Node extends Partial<NamedEntity> {
  readonly label: string
  readonly children?: readonly Node[]
}

/** The kinds with their things whose names hold a text. */
export async function listNodes(engine: Engine, text: string): Promise<Node[]> {
  const lists = await Promise.all(entityKinds.map((kind) => engine.entities({ kind, text, limit: MOST })))
  return entityKinds.flatMap((kind, i) => (lists[i].total ? [toGroup(kindTitle(kind), lists[i])] : []))
}

function toGroup(title: string, { entities, total }: EntityList): Node {
  return {
    label: `${title}: ${total}`,
    children: entities.map((entity) => ({ label: entity.name, name: entity.name, entity })),
  }
}

export function toTreeItem(node: Node): vscode.TreeItem {
  const { label, entity, children } = node
  const { None, Collapsed } = vscode.TreeItemCollapsibleState
  const item = new vscode.TreeItem(label, children ? Collapsed : None)
  if (!entity) return item
  item.contextValue = entity.aliases.length ? 'entity aliases' : 'entity'
  item.description = describe(entity)
  item.tooltip = [entity.name, ...entity.aliases].join('\n')
  item.command = { command: 'tickmark.findMentions', title: vscode.l10n.t('Find All Mentions'), arguments: [node] }
  return item
}

function describe({ aliases, articles }: Entity): string {
  const { t } = vscode.l10n
  return [articles === 1 ? t('1 source') : t('{0} sources', articles), aliases.slice(0, 3).join(', ')]
    .filter(Boolean)
    .join(' · ')
}
