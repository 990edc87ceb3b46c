import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { fileStore } from '@/src/platform/files/store'
import { verifyFiles } from '@/src/services/system/verify-files'
import { samplePdf } from '@/tests/support/sample-files'
import { storedName } from '@/tests/support/world/files'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld()
const put = (label: string, bytes: Uint8Array) => fileStore().put(storedName(label), bytes, 'application/pdf')
/** Only files with a hash are looked at; the world's others have no bytes. */
const found = async () => (await verifyFiles()).broken.map(({ id, detail }) => ({ id, detail }))

beforeAll(async () => {
  await put('F1', samplePdf)
  await put('F3', samplePdf)
  const sha256 = createHash('sha256').update(samplePdf).digest('hex')
  await world
    .database()
    .owner.query('update files set sha256 = case when id = any($2) then $1 end', [
      sha256,
      ['F1', 'F3'].map((label) => idOf('files', label)),
    ])
})

describe('the bytes of files', () => {
  it('fit their hashes', async () => {
    expect(await verifyFiles()).toEqual({ checked: 2, broken: [] })
  })

  it('are named where one byte was changed', async () => {
    const changed = Uint8Array.from(samplePdf)
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
    await put('F1', changed)
    expect(await found()).toMatchObject([
      { id: idOf('files', 'F1'), detail: expect.stringContaining('do not fit its SHA-256') as string },
    ])
    await put('F1', samplePdf)
  })

  it('are named where they are gone', async () => {
    await fileStore().remove(storedName('F3'))
    expect(await found()).toMatchObject([
      { id: idOf('files', 'F3'), detail: expect.stringContaining('missing') as string },
    ])
    await put('F3', samplePdf)
  })
})
