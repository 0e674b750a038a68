// VS Code's server asks for native modules that need a compiler. Those that editor tests never reach are dropped; the three that
// the server loads at start get a stand-in in plain JavaScript.

/** Names of the server's dependencies that are not installed. Terminals do not work without node-pty. */
export const DROPPED =
  /^(@devcontainers|@github|@microsoft\/mxc-sdk|@vscode\/(copilot-api|sandbox-runtime|sqlite3|fs-copyfile|windows-|deviceid|native-watchdog|spdlog)|kerberos|ssh2|node-pty)/

// Named exports: the server reads them with `import`, which does not see into `module.exports = {...}`.
const spdlog = `
const { appendFileSync } = require('node:fs')
const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical']
class Logger {
  constructor(name, file) { this.file = file; this.level = 2 }
  write(level, message) {
    if (level < this.level) return
    const line = this.raw ? message : new Date().toISOString() + ' [' + levels[level] + '] ' + message + '\\n'
    try { appendFileSync(this.file, line) } catch {}
  }
  getLevel() { return this.level }
  setLevel(level) { this.level = level }
  clearFormatters() { this.raw = true }
  setPattern() {}
  flush() {}
  drop() {}
}
levels.forEach((name, level) => { Logger.prototype[name] = function (message) { this.write(level, message) } })
exports.version = 0
exports.setLevel = () => {}
exports.setFlushOn = () => {}
exports.shutdown = () => {}
exports.createRotatingLogger = async (name, file) => new Logger(name, file)
exports.createAsyncRotatingLogger = exports.createRotatingLogger
exports.Logger = Logger
`

const watchdog = `
exports.start = () => {}
exports.exit = (code) => process.exit(code)
`

const copyfile = `
const { copyFile, cp } = require('node:fs/promises')
exports.copyFile = (from, to) => copyFile(from, to)
exports.cp = (from, to) => cp(from, to, { recursive: true })
exports.isCloneSupported = async () => false
exports.isCloneSupportedSync = () => false
`

/** Module name to its code. */
export const STAND_INS = {
  '@vscode/spdlog': spdlog,
  '@vscode/native-watchdog': watchdog,
  '@vscode/fs-copyfile': copyfile,
}
