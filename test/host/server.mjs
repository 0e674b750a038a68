// Starts and stops the VS Code server with throw-away user data.
import { execFileSync, spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { hostOf, root, setUp } from './setup.mjs'

const SETTINGS = {
  // As on a desktop; in a browser files are saved by themselves.
  'files.autoSave': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  // with the driver VS Code has none of these, too
  'workbench.editor.useModal': 'off',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'security.workspace.trust.enabled': false,
  'git.enabled': false,
  'editor.fontFamily': 'DejaVu Sans Mono, monospace',
  'window.commandCenter': false,
}

const FLAGS = [
  '--host=127.0.0.1',
  '--without-connection-token',
  '--accept-server-license-terms',
  '--disable-workspace-trust',
  '--disable-telemetry',
  '--disable-experiments',
  '--disable-update-check',
  '--disable-getting-started-override',
]

/** Without it the server ignores the paths of a payload, from which an extension in development and its tests come. With it VS Code shows no notification. */
const DRIVER = '--enable-smoke-test-driver'

/** No gallery of extensions: the workbench would ask the network for one. */
const OFFLINE = { EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: '' }) }

/**
 * Starts a server and resolves when it listens. Its `folder` is for throw-away files; it goes when the server stops, which is at the
 * end of this process at the latest.
 * @param {{ settings?: object, env?: Record<string, string>, port?: number, leg?: 'newest' | 'oldest', vsix?: string, linked?: boolean }} [options]
 * user settings, variables for the extension host, a port (default: a free one), which VS Code, a package to install in it, whether the
 * project's folder is installed as it stands
 */
export async function startServer({ settings = {}, env = {}, port = 0, leg = 'newest', vsix, linked = false } = {}) {
  setUp(leg)
  // Short, because the path of a Unix socket may have 107 bytes at most.
  const data = mkdtempSync(join(tmpdir(), 'tick-'))
  mkdirSync(join(data, 'data/User'), { recursive: true })
  writeFileSync(join(data, 'data/User/settings.json'), JSON.stringify({ ...SETTINGS, ...settings }))
  if (vsix) install(vsix, data, leg)
  if (linked) link(data)
  const child = launch(data, port, { env, leg, flags: vsix || linked ? FLAGS : [...FLAGS, DRIVER] })
  const log = () => readFileSync(join(data, 'server.log'), 'utf8')
  const exited = new Promise((resolve) => child.once('exit', resolve))
  const remove = () => {
    kill(child)
    rmSync(data, { recursive: true, force: true, maxRetries: 5 })
  }
  process.once('exit', remove)
  const stop = async () => {
    kill(child)
    await exited
    process.off('exit', remove)
    remove()
  }
  try {
    const authority = `127.0.0.1:${await listening(child, log)}`
    return { authority, folder: data, log, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Lets a signal end this process through its exit hooks, so that no server is left. */
export function exitOnSignal(code) {
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(code))
}

/**
 * The address of a workbench in which Tickmark is loaded from the project's folder, or only as it is installed.
 * @param {{ authority: string }} server
 * @param {string} folder absolute path of the workspace
 * @param {{ file?: string, tests?: string, installed?: boolean }} [open] absolute path of a file to open, of a module with tests to run
 */
export function workbenchUrl(server, folder, { file, tests, installed = false } = {}) {
  const remote = (path) => `vscode-remote://${server.authority}${path}`
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ]
  if (!installed) payload.push(['extensionDevelopmentPath', remote(root)])
  if (file) payload.push(['openFile', remote(file)])
  if (tests) payload.push(['extensionTestsPath', remote(tests)])
  const url = new URL(`http://${server.authority}/`)
  url.searchParams.set('folder', folder)
  url.searchParams.set('payload', JSON.stringify(payload))
  return url.href
}

/** Where a server keeps its things. */
const foldersIn = (data) => [
  '--server-data-dir',
  data,
  '--user-data-dir',
  join(data, 'data'),
  '--extensions-dir',
  join(data, 'ext'),
]

/** Installs a package as `code --install-extension` does. */
function install(vsix, data, leg) {
  const { vscodeFolder, nodeFile } = hostOf(leg)
  const args = ['out/server-main.js', '--accept-server-license-terms', ...foldersIn(data), '--install-extension', vsix]
  execFileSync(nodeFile, args, {
    cwd: vscodeFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', XDG_RUNTIME_DIR: data, ...OFFLINE },
  })
}

/** Puts the project's folder where VS Code looks for what is installed. */
function link(data) {
  mkdirSync(join(data, 'ext'))
  symlinkSync(root, join(data, 'ext/tickmark'))
}

function launch(data, port, { env, leg, flags }) {
  const { vscodeFolder, nodeFile } = hostOf(leg)
  const log = openSync(join(data, 'server.log'), 'w')
  const child = spawn(nodeFile, ['out/server-main.js', ...flags, `--port=${port}`, ...foldersIn(data)], {
    cwd: vscodeFolder,
    stdio: ['ignore', log, log],
    env: { ...process.env, NODE_OPTIONS: '', VSCODE_DEV: '', XDG_RUNTIME_DIR: data, ...OFFLINE, ...env },
  })
  closeSync(log)
  return child
}

async function listening(child, log) {
  for (const limit = Date.now() + 60_000; Date.now() < limit && child.exitCode === null; await sleep(50)) {
    const port = /Extension host agent listening on (\d+)/.exec(log())?.[1]
    if (port) return port
  }
  throw new Error(`The VS Code server did not start:\n${log()}`)
}

/** Ends a server, whose data nobody wants any more, and all that it started; left alone, some of that lives on for seconds. */
function kill({ pid, exitCode, signalCode }) {
  if (exitCode !== null || signalCode !== null) return
  for (const each of family(pid)) {
    try {
      process.kill(each, 'SIGKILL')
    } catch {
      // It has ended meanwhile.
    }
  }
}

function family(pid) {
  const file = `/proc/${pid}/task/${pid}/children`
  const children = existsSync(file) ? readFileSync(file, 'utf8').split(' ').filter(Boolean) : []
  return [pid, ...children.flatMap((child) => family(Number(child)))]
}
