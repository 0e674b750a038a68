// Runs dist-test/vscode in desktop VS Code, which is downloaded (`npm run test:electron`). VSCODE_VERSION picks a version.
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runTests } from '@vscode/test-electron'
import { root } from './setup.mjs'

const workspace = mkdtempSync(join(tmpdir(), 'tick-'))
const original = join(root, 'test/vscode/workspace')
if (existsSync(original)) cpSync(original, workspace, { recursive: true })
try {
  await runTests({
    version: process.env.VSCODE_VERSION ?? 'stable',
    extensionDevelopmentPath: root,
    extensionTestsPath: join(root, 'dist-test/vscode/index.js'),
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust'],
  })
} catch (error) {
  console.error(String(error))
  process.exitCode = 1
} finally {
  rmSync(workspace, { recursive: true, force: true })
}
