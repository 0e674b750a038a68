import { randomBytes } from 'node:crypto'
import * as vscode from 'vscode'
import { gatherReport } from '../engine/gather-report'
import { OPEN_PASSAGE } from '../present/markdown-text'
import { renderReport, type ReportFormat } from '../present/report/render'
import type { Report } from '../present/report/report'
import { toDraft } from './documents'
import type { Session } from './session'
import { tellFailure, withName } from './tell-failure'
import { today } from './today'

/** What reports are made with. */
export interface ReportDesk {
  readonly context: vscode.ExtensionContext
  readonly session: Session
  /** By the draft's address. */
  readonly panels: Map<string, vscode.WebviewPanel>
}

/** Shows the report on a draft beside it. */
export async function openReport(document: vscode.TextDocument, desk: ReportDesk): Promise<void> {
  const report = await gather(document, desk.session)
  const id = document.uri.toString()
  const panel = desk.panels.get(id) ?? createPanel(document, desk)
  panel.title = vscode.l10n.t('Report: {0}', report.title)
  panel.webview.html = await render(report, 'html', desk, true)
  panel.reveal(undefined, false)
}

function createPanel(document: vscode.TextDocument, desk: ReportDesk): vscode.WebviewPanel {
  const id = document.uri.toString()
  const options = { enableScripts: true, enableFindWidget: true, localResourceRoots: [] }
  const panel = vscode.window.createWebviewPanel('tickmark.report', 'Report', vscode.ViewColumn.Beside, options)
  desk.panels.set(id, panel)
  panel.onDidDispose(() => desk.panels.delete(id))
  panel.webview.onDidReceiveMessage((message: Asked) => tellFailure(withName, () => answer(message, document, desk)))
  return panel
}

/** What the page asks for, as its buttons have it. */
interface Asked {
  readonly do: 'passage' | 'draft' | 'print' | ReportFormat
  readonly path?: string
  readonly start?: string
  readonly end?: string
}

async function answer(asked: Asked, document: vscode.TextDocument, desk: ReportDesk): Promise<void> {
  const [start, end] = [Number(asked.start), Number(asked.end)]
  switch (asked.do) {
    case 'passage':
      return void (await vscode.commands.executeCommand(OPEN_PASSAGE, { path: asked.path, start, end }))
    case 'draft': {
      const at = document.positionAt(start)
      const selection = new vscode.Range(at, at)
      return void (await vscode.window.showTextDocument(document, { selection, viewColumn: vscode.ViewColumn.One }))
    }
    case 'print':
      return print(document, desk)
    default:
      return void (await exportReport(document, desk, asked.do))
  }
}

/** Pages of the editor cannot be printed: the browser prints the exported one. */
async function print(document: vscode.TextDocument, desk: ReportDesk): Promise<void> {
  const folder = desk.context.globalStorageUri
  const uri = vscode.Uri.joinPath(folder, 'report.html')
  await vscode.workspace.fs.createDirectory(folder)
  await write(uri, await render(await gather(document, desk.session), 'html', desk, false))
  await vscode.env.openExternal(uri)
}

/** Writes the report where the user says; resolves with the file, undefined where it was not wanted. */
export async function exportReport(
  document: vscode.TextDocument,
  desk: ReportDesk,
  format?: ReportFormat,
  target?: vscode.Uri,
): Promise<vscode.Uri | undefined> {
  const wanted = format ?? (await pickFormat())
  const uri = wanted && (target ?? (await pickFile(document, wanted)))
  if (!wanted || !uri) return undefined
  await write(uri, await render(await gather(document, desk.session), wanted, desk, false))
  return uri
}

async function pickFormat(): Promise<ReportFormat | undefined> {
  const items = [
    { label: 'HTML', description: vscode.l10n.t('one page that opens anywhere'), format: 'html' as const },
    { label: 'Markdown', description: vscode.l10n.t('a proof note for each figure'), format: 'markdown' as const },
  ]
  return (await vscode.window.showQuickPick(items))?.format
}

function pickFile({ uri }: vscode.TextDocument, format: ReportFormat): Thenable<vscode.Uri | undefined> {
  const ending = format === 'html' ? 'html' : 'md'
  const path = `${uri.path.replace(/\.[^./]+$/, '')}-report.${ending}`
  const filters = { [format === 'html' ? 'HTML' : 'Markdown']: [ending] }
  return vscode.window.showSaveDialog({ defaultUri: uri.scheme === 'file' ? uri.with({ path }) : undefined, filters })
}

async function gather(document: vscode.TextDocument, { client, findings }: Session): Promise<Report> {
  const { engine } = await client.ready(document.uri)
  const name = vscode.workspace.asRelativePath(document.uri)
  const { report, result } = await gatherReport(engine, toDraft(document), { name, on: today() })
  findings.set(document, result)
  return report
}

async function render(report: Report, format: ReportFormat, desk: ReportDesk, live: boolean): Promise<string> {
  const script = vscode.Uri.joinPath(desk.context.extensionUri, 'dist/report.js')
  const code = Buffer.from(await vscode.workspace.fs.readFile(script)).toString()
  return renderReport(report, format, { script: code, nonce: randomBytes(16).toString('base64url'), live })
}

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, Buffer.from(text))
}
