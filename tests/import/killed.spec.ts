import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeDemoPackage } from '@/src/cli/demo/package/write-demo-package'
import type { importStatus } from '@/src/import/import-status'
import { closeBroken } from '@/src/import/running-batch'
import { appPool } from '@/src/platform/db/pool'
import { testVariables, useTestDatabase } from '../support/database'
import { portal } from '../support/portal-command'
import { importFrom, inFolder } from './support/import-files'
import { countRows, emptyDatabase } from './support/stored-rows'

const database = useTestDatabase()

const start = (source: string): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', 'src/cli/portal.ts', 'import', source], {
    env: { ...process.env, ...testVariables(database().urls) },
    stdio: 'ignore',
  })

type Batch = { id: string; state: string }
const batches = async (): Promise<Batch[]> =>
  (await database().owner.query<Batch>('select id, state::text from import_batches order by created_at')).rows

const until = async (ready: () => Promise<boolean>): Promise<void> => {
  const end = Date.now() + 40_000
  while (!(await ready())) {
    if (Date.now() > end) throw new Error('It took too long.')
    await sleep(20)
  }
}

/** Kills the import so many milliseconds after it said that it begins; gives what its batch says afterwards. */
const killedAfter = async (source: string, ms: number): Promise<Batch> => {
  const child = start(source)
  const gone = new Promise((resolve) => child.once('exit', resolve))
  await until(async () => (await batches()).length > 0)
  await sleep(ms)
  child.kill('SIGKILL')
  await gone
  // PostgreSQL notices once it next speaks to the connection.
  await until(async () => {
    await closeBroken(appPool())
    return (await batches())[0]?.state !== 'running'
  })
  const [batch] = await batches()
  if (!batch) throw new Error('no batch')
  return batch
}

it('a process killed in the middle of an import leaves all or nothing, and the next start says which', async () => {
  await inFolder(async (folder) => {
    const source = join(folder, 'world')
    await writeDemoPackage(source, { today: '2026-11-24' })
    const seen = new Set<string>()
    for (const ms of [0, 150, 500, 1000, 1800]) {
      await emptyDatabase(database().owner)
      const { state, id } = await killedAfter(source, ms)
      const rows = await countRows(database().owner)
      expect([state, rows > 0], `after ${ms} ms`).toEqual([state, state === 'applied'])
      expect(['applied', 'interrupted']).toContain(state)
      seen.add(state)
      const said = portal(['status', '--json'], testVariables(database().urls))
      const imports = (said.json as { imports: Awaited<ReturnType<typeof importStatus>> }).imports
      const named = state === 'applied' ? imports.last : imports.interrupted[0]
      expect([said.code, named?.batch, imports.running]).toEqual([0, id, []])
    }
    expect(seen.has('interrupted')).toBe(true)

    await emptyDatabase(database().owner)
    expect(await importFrom(source)).toMatchObject({ applied: true, errors: [] })
    expect((await batches()).map(({ state }) => state)).toEqual(['applied'])
  })
}, 240_000)

it('a batch somebody works on is not called broken', async () => {
  await emptyDatabase(database().owner)
  const client = await database().owner.connect()
  const id = '019acb2e-5a1c-7cc0-9d41-6f0c2f2f8a10'
  await client.query(`insert into import_batches (id, state, dry_run) values ($1, 'running', false)`, [id])
  await client.query(`select pg_advisory_lock(hashtextextended('lokalenet import ' || $1, 0))`, [id])
  expect([await closeBroken(appPool()), (await batches())[0]?.state]).toEqual([[], 'running'])
  await client.query('select pg_advisory_unlock_all()')
  client.release()
  expect(await closeBroken(appPool())).toMatchObject([{ id }])
  expect((await batches())[0]?.state).toBe('interrupted')
})

it('an import that fails where nobody expected it says that it broke off', async () => {
  await emptyDatabase(database().owner)
  await database().owner.query(
    `create function fail_once() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$`,
  )
  await database().owner.query(
    'create trigger fail_once before insert on buildings for each row execute function fail_once()',
  )
  try {
    await inFolder(async (folder) => {
      await writeDemoPackage(folder, { today: '2026-11-24' })
      await expect(importFrom(folder)).rejects.toThrow('disk full')
    })
  } finally {
    await database().owner.query('drop function fail_once() cascade')
  }
  expect([(await batches()).map(({ state }) => state), await countRows(database().owner)]).toEqual([
    ['interrupted'],
    0,
  ])
})
