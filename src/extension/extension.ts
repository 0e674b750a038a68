import * as vscode from 'vscode'
import { createChecker } from './checker'
import { registerCheckFigures } from './check-figures'
import { registerCitationIssues } from './citation-issues'
import { registerCompletionEntities } from './completion-entities'
import { registerCompletionKeys } from './completion-keys'
import { Drafts } from './drafts'
import { registerDropCitation } from './drop-citation'
import { registerCiteThis } from './cite-this'
import { registerDefinitionCitation } from './definition-citation'
import { registerCurateNames } from './curate-names'
import { registerDiagnostics } from './diagnostics'
import { EngineClient } from './engine-client'
import { registerEntitiesProblems } from './entities-problems'
import { registerEntitiesView } from './entities-view'
import { registerExplainVerdict } from './explain-verdict'
import { registerFindMentions } from './find-mentions'
import { Findings } from './findings'
import { registerFindingsView } from './findings-view'
import { registerHoverCitation } from './hover-citation'
import { registerGhostNames } from './ghost-names'
import { registerHoverEntity } from './hover-entity'
import { registerHoverFigure } from './hover-figure'
import { registerInsertCitation } from './insert-citation'
import { registerLanguageModelTools } from './language-model-tools'
import { registerMcpServer } from './mcp-server'
import { registerInsertQuotation } from './insert-quotation'
import { registerPasteCitation } from './paste-citation'
import { registerLinks } from './links'
import { registerOpenPassage } from './open-passage'
import { registerOpenReport } from './open-report'
import { registerOpenSample } from './open-sample'
import { registerSourceTexts } from './passages'
import { createProblemLog } from './problem-log'
import { registerProblemFiles } from './problem-files'
import { registerQuickFix } from './quick-fix'
import { registerRebuildIndex } from './rebuild-index'
import { registerReferencesKey } from './references-key'
import { registerRenameKey } from './rename-key'
import { registerSearchSources } from './search-sources'
import { registerFixAll } from './fix-all'
import { registerNameNotes } from './name-notes'
import { registerNextFinding } from './next-finding'
import { registerSettleFinding } from './settle-finding'
import type { Session } from './session'
import { registerSourcesView } from './sources-view'
import { registerStatusItem } from './status-item'
import { registerTicks } from './ticks'
import { registerVerdictPages } from './verdict-pages'
import { registerWhyNothing } from './why-nothing'

/** Starts nothing heavy: the engine comes to life with the first question. */
export function activate(context: vscode.ExtensionContext): void {
  const log = createProblemLog()
  const shared = {
    log,
    findings: new Findings(),
    client: new EngineClient(context, log),
    drafts: new Drafts(),
  }
  const session: Session = { ...shared, checker: createChecker(shared) }
  context.subscriptions.push(session.client, session.drafts, session.findings, log)
  registerCheckFigures(context, session)
  registerDiagnostics(context, session)
  registerHoverFigure(context, session)
  registerHoverEntity(context, session)
  registerHoverCitation(context, session)
  registerDefinitionCitation(context, session)
  registerReferencesKey(context, session)
  registerRenameKey(context, session)
  registerLinks(context, session)
  registerCitationIssues(context, session)
  registerCompletionKeys(context, session)
  registerCompletionEntities(context, session)
  registerProblemFiles(context, session)
  registerQuickFix(context, session)
  registerFixAll(context, session)
  registerNextFinding(context, session)
  registerSettleFinding(context, session)
  registerExplainVerdict(context, session)
  registerCurateNames(context, session)
  registerEntitiesView(context, session)
  registerEntitiesProblems(context, session)
  registerFindMentions(context, session)
  registerGhostNames(context, session)
  registerNameNotes(context, session)
  registerInsertCitation(context, session)
  registerInsertQuotation(context, session)
  registerCiteThis(context, session)
  registerDropCitation(context, session)
  registerPasteCitation(context, session)
  registerRebuildIndex(context, session)
  registerSearchSources(context, session)
  registerSourcesView(context, session)
  registerOpenPassage(context, session)
  registerOpenReport(context, session)
  registerOpenSample(context)
  registerSourceTexts(context, session.client)
  registerFindingsView(context, session)
  registerStatusItem(context, session)
  registerLanguageModelTools(context, session)
  registerMcpServer(context)
  registerTicks(context, session)
  registerVerdictPages(context)
  registerWhyNothing(context, session)
}
