// Launches the Chromium that setup.mjs unpacked, with its own libraries and fonts.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { chromiumFolder, root } from './setup.mjs'

/** A headless browser; after setUp(). */
export function launchBrowser() {
  const fonts = join(chromiumFolder, 'fonts.conf')
  writeFileSync(fonts, fontsConfig())
  const libraries = [join(chromiumFolder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return chromium.launch({
    executablePath: join(chromiumFolder, 'chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'],
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fonts },
  })
}

function fontsConfig() {
  const folders = [join(chromiumFolder, 'fonts'), join(root, 'node_modules/dejavu-fonts-ttf/ttf'), '/usr/share/fonts']
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((folder) => `  <dir>${folder}</dir>`).join('\n')}
  <cachedir>${join(chromiumFolder, 'fonts-cache')}</cachedir>
</fontconfig>
`
}
