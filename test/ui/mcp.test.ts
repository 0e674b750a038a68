import { openWorkbench, type Workbench } from './workbench'

describe('the MCP server in the workbench', () => {
  let workbench: Workbench
  before(async () => {
    const settings = { 'chat.disableAIFeatures': false }
    workbench = await openWorkbench({ folder: 'media/sample', file: 'draft.md', settings })
  })
  afterEach(function () {
    return workbench?.keepShot(this.currentTest)
  })
  after(() => workbench?.close())

  it('is known without any set-up, and runs', async () => {
    const { page, runCommand, eventually, shot } = workbench
    const row = (text: RegExp) => page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first()
    await runCommand('MCP: List Servers')
    await row(/^Tickmark\s*Stopped/).click()
    await row(/Start Server/).click()
    await eventually(async () => {
      await page.keyboard.press('Escape')
      await runCommand('MCP: List Servers')
      await row(/^Tickmark\s*Running/).waitFor({ timeout: 3000 })
    }, 30_000)
    await shot('mcp-running')
  })
})
