import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { expect, it } from 'vitest'
import {
  discardUpload,
  giveBackUpload,
  keepUpload,
  sweepUploads,
  takeUpload,
} from '@/src/services/system/import-uploads'
import { importsFolder } from '@/src/services/system/receive-package'

const stored = async (): Promise<{ path: string }> => {
  await mkdir(importsFolder(), { recursive: true })
  const file = path.join(importsFolder(), `${randomUUID()}.zip`)
  await writeFile(file, 'zip')
  return { path: file }
}

it('one of two who save a checked package at once gets it, and it can be put back', async () => {
  const batch = randomUUID()
  await keepUpload(await stored(), batch)
  const taken = await Promise.all([takeUpload(batch), takeUpload(batch)])
  expect(taken.filter((one) => one !== null)).toHaveLength(1)
  expect(await takeUpload(batch)).toBeNull()
  await giveBackUpload(batch)
  const again = await takeUpload(batch)
  expect(again).not.toBeNull()
  await discardUpload({ path: again ?? '' })
  await giveBackUpload(batch)
  expect(await takeUpload(batch)).toBeNull()
  for (const name of ['../../etc/passwd', '', `${batch}/..`]) expect(await takeUpload(name)).toBeNull()
})

it('what nobody came back for in a week goes', async () => {
  const [old, fresh] = [await stored(), await stored()]
  const now = Date.now()
  await utimes(old.path, new Date(now), new Date(now - 8 * 86_400_000))
  await sweepUploads(now)
  const names = await readdir(importsFolder())
  expect(names).not.toContain(path.basename(old.path))
  expect(names).toContain(path.basename(fresh.path))
  await discardUpload(fresh)
})
