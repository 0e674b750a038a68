import * as vscode from 'vscode'
import { VERDICT_CODES, type VerdictCode } from '../check/verdict'
import { showPage } from './pages'

const SCHEME = 'tickmark-help'
const SHOW_HELP = 'tickmark.showVerdictHelp'

/** The pages of help on verdicts, and the command that shows one; without a code it asks for which. */
export function registerVerdictPages(context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: async ({ path }) => {
        const code = toCode(/([^/]+)\.md$/.exec(path)?.[1])
        return code && (await loadHelp()).toHelpPage(code)
      },
    }),
    vscode.commands.registerCommand(SHOW_HELP, async (asked?: string) => {
      const code = toCode(asked) ?? (await pickCode())
      if (code) await showPage(helpTarget(code))
    }),
  )
}

/** What a diagnostic's code leads to: the page, which package.json has shown as a preview. VS Code runs no command from there. */
export function helpTarget(code: VerdictCode): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${code}.md` })
}

/** Read by those who ask for help alone. */
function loadHelp() {
  return import('../present/verdict-help')
}

function toCode(name: string | undefined): VerdictCode | undefined {
  return VERDICT_CODES.find((code) => code === name)
}

async function pickCode(): Promise<VerdictCode | undefined> {
  const { toVerdictHelp } = await loadHelp()
  const items = VERDICT_CODES.map((code) => ({ code, label: code, description: toVerdictHelp(code).title }))
  const placeHolder = vscode.l10n.t('A verdict')
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.code
}
