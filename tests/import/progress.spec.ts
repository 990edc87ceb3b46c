import { setTimeout as sleep } from 'node:timers/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeDemoPackage } from '@/src/cli/demo/package/write-demo-package'
import { Progress, progressOf, type ImportProgress } from '@/src/import/progress'
import { resultWithin, startImport } from '@/src/import/start-import'
import { appPool } from '@/src/platform/db/pool'
import { useTestDatabase } from '../support/database'
import { inFolder, writeFiles } from './support/import-files'
import { SAMPLE } from './support/sample-package'

const database = useTestDatabase()

const start = (source: string) =>
  startImport({ source, dryRun: true, importer: { kind: 'system' }, pool: appPool() })
const stateOf = async (batch: string): Promise<string | undefined> => {
  const text = 'select state::text from import_batches where id = $1'
  return (await database().owner.query<{ state: string }>(text, [batch])).rows[0]?.state
}

it('an import is under way before it is done, and waits for the one before it', async () => {
  await inFolder(async (folder) => {
    await writeFiles(folder, SAMPLE)
    const other = await database().owner.connect()
    await other.query('select pg_advisory_lock(7305482119)')
    const started = await start(folder)
    expect([await resultWithin(started, 50), await stateOf(started.batch)]).toEqual([null, 'running'])
    await other.query('select pg_advisory_unlock_all()')
    other.release()
    expect(await resultWithin(started, 30_000)).toMatchObject({ batch: started.batch, errors: [] })
    expect(await stateOf(started.batch)).toBe('checked')
  })
})

it('a process takes three at once: a fourth is refused, and finds a place when one is done', async () => {
  await inFolder(async (folder) => {
    await writeFiles(folder, SAMPLE)
    const other = await database().owner.connect()
    await other.query('select pg_advisory_lock(7305482119)')
    const begun = await Promise.all([start(folder), start(folder), start(folder)])
    await expect(start(folder)).rejects.toMatchObject({ code: 'IMPORT_BUSY' })
    await other.query('select pg_advisory_unlock_all()')
    other.release()
    await Promise.all(begun.map(({ finished }) => finished))
    expect((await (await start(folder)).finished).errors).toEqual([])
  })
})

it('what does not begin says so at once', async () => {
  await expect(start('/nowhere/at/all')).rejects.toMatchObject({ code: 'IMPORT_SOURCE_MISSING' })
})

it('others read how far a longer one is, and nothing is left of that in the end', async () => {
  await inFolder(async (folder) => {
    const source = join(folder, 'world')
    await writeDemoPackage(source, { today: '2026-11-24' })
    const started = await start(source)
    const seen: ImportProgress[] = []
    while ((await resultWithin(started, 100)) === null) {
      const found = await progressOf(appPool(), started.batch)
      if (found) seen.push(found)
    }
    expect(seen.length).toBeGreaterThan(0)
    for (const { phase, table, steps, total } of seen) {
      expect(['reading', 'judging']).toContain(phase)
      expect(table).toMatch(/^[a-z-]+$/)
      expect(steps).toBeLessThanOrEqual(total)
    }
    const steps = seen.map((one) => one.steps)
    expect(steps).toEqual([...steps].sort((a, b) => a - b))
    expect(await progressOf(appPool(), started.batch)).toBeNull()
  })
}, 60_000)

it('is noted once a second at most, and a note that fails is in nobody’s way', async () => {
  const id = '019acb2e-5a1c-7cc0-9d41-6f0c2f2f8a11'
  await database().owner.query(
    `insert into import_batches (id, state, dry_run) values ($1, 'checked', true)`,
    [id],
  )
  const progress = new Progress(appPool(), id)
  progress.expect(4, true)
  progress.enter('reading', 'people')
  await sleep(50)
  expect(await progressOf(appPool(), id)).toBeNull()
  await sleep(1_000)
  progress.rows(12)
  progress.rows(13)
  await sleep(100)
  expect(await progressOf(appPool(), id)).toEqual({
    phase: 'reading',
    table: 'people',
    rows: 12,
    steps: 0,
    total: 8,
  })
  await progress.end()
  expect(await progressOf(appPool(), id)).toBeNull()
  const lost = new Progress(appPool(), '019acb2e-5a1c-7cc0-9d41-6f0c2f2f8aff')
  await sleep(1_050)
  lost.enter('judging', 'people')
  await lost.end()
})
