import { fileURLToPath } from 'node:url'
import {
  CodeActionKind,
  createConnection,
  DidChangeWatchedFilesNotification,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type TextDocumentPositionParams,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import packageJson from '../../package.json'
import type { Problem } from '../base/problem'
import { createEnginePool, type EnginePool } from '../host/engine-pool'
import type { NamedSettings } from '../host/find-corpus'
import { findDiagnostics } from './diagnostics'
import { findActions, findCompletions, findDefinition, findHover } from './features'
import { createSession, type Session } from './session'

export interface LspOptions {
  readonly named: NamedSettings
  readonly cache: boolean
}

/** How long typing must pause before a draft is checked, in milliseconds. */
const PAUSE = 600

const CAPABILITIES: InitializeResult = {
  serverInfo: { name: 'tickmark', version: packageJson.version },
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    definitionProvider: true,
    completionProvider: { triggerCharacters: ['@'] },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
  },
}

/** Serves editors over standard input and output; resolves when the client has said that it is done. */
export async function serveLsp({ named, cache }: LspOptions): Promise<void> {
  const { stdin, stdout } = process
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(stdin),
    new StreamMessageWriter(stdout),
  )
  let pool: EnginePool | undefined
  connection.onInitialize((params) => {
    const root = rootOf(params)
    const owner = cache ? `${packageJson.version} lsp` : undefined
    pool = createEnginePool({ named, top: root, owner, onProblems: createLog(connection) })
    serve(connection, createSession(pool, root))
    if (params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) watchOn(connection)
    return CAPABILITIES
  })
  const done = new Promise<void>((resolve) => {
    connection.onShutdown(() => resolve())
    stdin.once('end', resolve)
  })
  connection.listen()
  await done
  await pool?.close()
}

/** Asks the client to tell of changed files of the workspace. One that cannot has its drafts checked when they are saved. */
function watchOn(connection: Connection): void {
  connection.onInitialized(
    () =>
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*' }] }),
  )
}

function rootOf({ workspaceFolders, rootUri }: InitializeParams): string {
  const uri = workspaceFolders?.[0]?.uri ?? rootUri
  return uri?.startsWith('file:') ? fileURLToPath(uri) : process.cwd()
}

function serve(connection: Connection, session: Session): void {
  const documents = new TextDocuments(TextDocument)
  const publish = createPublisher(connection, session, documents)
  documents.onDidOpen(({ document }) => publish.now(document))
  documents.onDidSave(({ document }) => publish.now(document))
  documents.onDidChangeContent(({ document }) => publish.soon(document))
  documents.onDidClose(({ document }) => publish.nothing(document))
  connection.onDidChangeWatchedFiles(({ changes }) => {
    // a saved draft is checked as such
    if (changes.some(({ uri }) => !documents.get(uri))) publish.all()
  })
  const at =
    <T>(find: (session: Session, document: TextDocument, position: TextDocumentPositionParams['position']) => T) =>
    ({ textDocument, position }: TextDocumentPositionParams) => {
      const document = documents.get(textDocument.uri)
      return document ? find(session, document, position) : null
    }
  connection.onHover(at(findHover))
  connection.onDefinition(at(findDefinition))
  connection.onCompletion(at(findCompletions))
  connection.onCodeAction(({ textDocument, range }) => {
    const document = documents.get(textDocument.uri)
    return document ? findActions(session, document, range) : null
  })
  documents.listen(connection)
}

/** Checks documents and tells the client what is found; a late answer is dropped. */
function createPublisher(connection: Connection, session: Session, documents: TextDocuments<TextDocument>) {
  const timers = new Map<string, NodeJS.Timeout>()
  const stop = ({ uri }: TextDocument) => {
    clearTimeout(timers.get(uri))
    timers.delete(uri)
  }
  let sourcesTimer: NodeJS.Timeout | undefined
  const publish = async (document: TextDocument, refresh: boolean) => {
    const { uri, version } = document
    try {
      const diagnostics = await findDiagnostics(session, document, refresh)
      if (documents.get(uri)?.version === version) void connection.sendDiagnostics({ uri, version, diagnostics })
    } catch (error) {
      connection.console.error((error as Error).message)
    }
  }
  return {
    now(document: TextDocument): void {
      stop(document)
      void publish(document, true)
    },
    soon(document: TextDocument): void {
      stop(document)
      timers.set(
        document.uri,
        setTimeout(() => void publish(document, false), PAUSE),
      )
    },
    /** Sources have changed, or what settles findings: often many files at a time. */
    all(): void {
      clearTimeout(sourcesTimer)
      sourcesTimer = setTimeout(() => documents.all().forEach((document) => void publish(document, true)), PAUSE)
    },
    nothing(document: TextDocument): void {
      stop(document)
      session.forget(document)
      void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] })
    },
  }
}

/** Writes each problem to the client's log once. */
function createLog(connection: Connection): (problems: readonly Problem[]) => void {
  const told = new Set<string>()
  return (problems) => {
    for (const { path, message } of problems) {
      const text = message.includes(path) ? message : `${path}: ${message}`
      if (!told.has(text)) connection.console.warn(text)
      told.add(text)
    }
  }
}
