import { strict as assert } from 'node:assert'
import { createFolderNames } from '../../../src/engine/folder-names'
import { createMemoryFiles } from './memory'

describe('names of a folder', () => {
  it('are listed once as long as the folder has one stamp, and each time where it has none', async () => {
    const tree = { '/desk/a.tex': '', '/desk/b.bib': '', '/desk/sub/c.tex': '' }
    let stamp: string | undefined = 'one'
    let listed = 0
    const files = createMemoryFiles(tree)
    const names = createFolderNames({
      ...files,
      folderStamp: async () => stamp,
      listNames: (folder) => (listed++, files.listNames(folder)),
    })
    const ask = async () => [await names('/desk', '.tex'), await names('/desk', '.bib')].flat()
    assert.deepEqual(
      [await ask(), await ask(), listed],
      [['/desk/a.tex', '/desk/b.bib'], ['/desk/a.tex', '/desk/b.bib'], 2],
    )
    Object.assign(tree, { '/desk/d.tex': '' })
    stamp = 'two'
    assert.deepEqual(await ask(), ['/desk/a.tex', '/desk/d.tex', '/desk/b.bib'])
    stamp = undefined
    await ask()
    await ask()
    assert.equal(listed, 8)
  })
})
