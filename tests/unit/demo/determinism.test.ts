import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { TABLES } from '@/src/cli/demo/package/tables'
import { writeDemoPackage } from '@/src/cli/demo/package/write-demo-package'
import { writeHandEditedPackage } from '@/src/cli/demo/package/write-hand-edited-package'
import { withFolder } from './support/read-package'

const hashes = async (dir: string): Promise<Record<string, string>> => {
  const names = (await readdir(dir)).sort()
  const pairs = names.map(async (name) => {
    const bytes = await readFile(join(dir, name))
    return [name, createHash('sha256').update(bytes).digest('hex')] as const
  })
  return Object.fromEntries(await Promise.all(pairs))
}

const written = (write: typeof writeDemoPackage, today: string): Promise<Record<string, string>> =>
  withFolder(async (dir) => {
    await write(join(dir, 'nested', 'package'), { today })
    return hashes(join(dir, 'nested', 'package'))
  })

it('writes one file for each table', async () => {
  const files = Object.keys(await written(writeDemoPackage, '2026-11-24'))
  expect(files).toEqual(TABLES.map((table) => `${table}.csv`).sort())
})

it.each([writeDemoPackage, writeHandEditedPackage])(
  '%o writes the same bytes for the same day',
  async (write) => {
    const first = await written(write, '2026-11-24')
    expect(await written(write, '2026-11-24')).toEqual(first)
    expect(await written(write, '2026-11-25')).not.toEqual(first)
  },
)

it('asks neither the clock nor the machine for a number', async () => {
  const clock = vi.spyOn(Date, 'now')
  const random = vi.spyOn(Math, 'random')
  try {
    await withFolder(async (dir) => {
      clock.mockClear()
      random.mockClear()
      await writeDemoPackage(dir, { today: '2026-11-24' })
      expect(clock).not.toHaveBeenCalled()
      expect(random).not.toHaveBeenCalled()
    })
  } finally {
    clock.mockRestore()
    random.mockRestore()
  }
})
