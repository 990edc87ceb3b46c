import { spawn, type ChildProcess } from 'node:child_process'
import { afterEach, describe, expect, it } from 'vitest'
import { enqueue } from '@/src/platform/jobs/enqueue'
import { appPool } from '@/src/platform/db/pool'
import { waitFor } from '@/src/platform/process'
import { asSuperuser, testVariables, useTestDatabase } from '../support/database'

const database = useTestDatabase()

/** A worker process whose `mail` task takes `ms` and says when it begins and ends. */
const startWorker = (ms: number): ChildProcess & { said: () => string } => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/slow-worker.ts', String(ms)], {
    env: testVariables(database().urls) as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  let text = ''
  child.stdout.on('data', (part: Buffer) => (text += part.toString()))
  return Object.assign(child, { said: () => text })
}
const running = new Set<ChildProcess>()
afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  running.clear()
})

const exitOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', (code) => resolve(code)))
const until = async (test: () => boolean | Promise<boolean>, ms = 15_000) =>
  expect(await waitFor(test, ms)).toBe(true)
const jobs = async (): Promise<number> =>
  (await database().owner.query('select from graphile_worker._private_jobs')).rowCount ?? -1
const lineCount = (text: string, line: string) => text.split('\n').filter((said) => said === line).length

describe('worker', () => {
  it('has a killed worker’s job done by another within seconds', async () => {
    const first = startWorker(60_000)
    await until(() => first.said().includes('ready'))
    await enqueue(appPool(), 'mail', { id: 'killed' })
    await until(() => first.said().includes('begin killed'))
    const second = startWorker(0)
    await until(() => second.said().includes('ready'))
    await new Promise((resolve) => setTimeout(resolve, 6_000))
    // A live worker's job is left alone, however long it takes.
    expect(second.said()).not.toContain('begin killed')
    first.kill('SIGKILL')
    await until(() => second.said().includes('end killed'), 10_000)
    await until(async () => (await jobs()) === 0)
  })

  it('finishes what it does before it stops, and takes nothing new', async () => {
    const worker = startWorker(1_500)
    await until(() => worker.said().includes('ready'))
    await enqueue(appPool(), 'mail', { id: 'last' })
    await until(() => worker.said().includes('begin last'))
    const exited = exitOf(worker)
    worker.kill('SIGTERM')
    // The signal reaches the process a moment later; until then it may rightly take another job.
    await until(() => worker.said().includes('stopping'))
    await enqueue(appPool(), 'mail', { id: 'late' })
    expect(await exited).toBe(0)
    expect(worker.said()).toContain('end last')
    expect(worker.said()).not.toContain('begin late')
    await database().owner.query('delete from graphile_worker._private_jobs')
  })

  it('ends with 70 when the proof that it lives is gone', async () => {
    const worker = startWorker(0)
    await until(() => worker.said().includes('ready'))
    const exited = exitOf(worker)
    await asSuperuser(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'lokalenet-worker-lease' and datname = '${database().name}'`,
    )
    expect(await exited).toBe(70)
  })

  it('shares a queue: every job is done once', async () => {
    const workers = [startWorker(5), startWorker(5)]
    for (const worker of workers) await until(() => worker.said().includes('ready'))
    for (let id = 0; id < 60; id++) await enqueue(appPool(), 'mail', { id: `job${id}` })
    await until(async () => (await jobs()) === 0, 30_000)
    const said = workers.map((worker) => worker.said()).join('\n')
    for (let id = 0; id < 60; id++) expect(lineCount(said, `begin job${id}`)).toBe(1)
  })

  it('does not start where it cannot see its queue', async () => {
    const { owner } = database()
    await owner.query('drop policy worker_all on graphile_worker._private_jobs')
    const worker = startWorker(0)
    expect(await exitOf(worker)).toBe(1)
    expect(worker.said()).not.toContain('ready')
    expect(worker.said()).toMatch(/worker cannot (use|see)/)
  })
})
