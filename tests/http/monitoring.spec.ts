import { afterEach, describe, expect, it } from 'vitest'
import { GET as health } from '@/app/(portal)/api/health/route'
import { GET as metrics } from '@/app/(portal)/api/metrics/route'
import { closePools } from '@/src/platform/db/pool'
import { setEnvForTests } from '@/src/platform/env'
import type { Health } from '@/src/platform/health/check-health'
import { enqueue } from '@/src/platform/jobs/enqueue'
import { appPool } from '@/src/platform/db/pool'
import { useTestDatabase } from '../support/database'

const TOKEN = 'prometheus-0123456789'
const database = useTestDatabase({ METRICS_TOKEN: TOKEN })

const ask = async (): Promise<{ status: number; body: Health }> => {
  const answer = await health()
  return { status: answer.status, body: (await answer.json()) as Health }
}
const beats = (sql: string) => database().owner.query(sql)

afterEach(async () => {
  await beats('delete from portal_jobs.beats')
  await beats('delete from graphile_worker._private_jobs')
})

describe('/api/health', () => {
  it('is degraded, not down, where no worker was ever seen', async () => {
    const { status, body } = await ask()
    expect(status).toBe(200)
    expect(body).toMatchObject({
      status: 'degraded',
      database: { ok: true },
      migrations: { ok: true, pending: 0 },
      worker: { ok: false, ageSeconds: null, jobsWaiting: 0 },
    })
  })

  it('is ok while a worker speaks, and says how long ago it did', async () => {
    await beats(
      `insert into portal_jobs.beats values ('a', now() - interval '5 seconds'), ('b', now() - interval '1 day')`,
    )
    const { body } = await ask()
    expect(body.status).toBe('ok')
    expect(body.worker.ageSeconds).toBeGreaterThanOrEqual(5)
    expect(body.worker.ageSeconds).toBeLessThan(30)
  })

  it('is degraded when the worker fell silent, and tells how long jobs have waited', async () => {
    await beats(`insert into portal_jobs.beats values ('a', now() - interval '90 seconds')`)
    await enqueue(appPool(), 'mail', { id: 'waits' })
    await beats(`update graphile_worker._private_jobs set run_at = now() - interval '40 seconds'`)
    const { status, body } = await ask()
    expect(status).toBe(200)
    expect(body).toMatchObject({ status: 'degraded', worker: { ok: false, jobsWaiting: 1 } })
    expect(body.worker.overdueSeconds).toBeGreaterThanOrEqual(40)
  })

  it('is down, with 503, where migrations are missing', async () => {
    await beats(`update payload_migrations set name = 'hidden' where name = '20261124_053100_guards'`)
    const { status, body } = await ask()
    await beats(`update payload_migrations set name = '20261124_053100_guards' where name = 'hidden'`)
    expect(status).toBe(503)
    expect(body).toMatchObject({
      status: 'down',
      database: { ok: true },
      migrations: { ok: false, pending: 1 },
    })
  })

  it('is down, with 503, where the database does not answer', async () => {
    await closePools()
    setEnvForTests({ ...database().env, databaseUrl: 'postgresql://portal_app@127.0.0.1:1/none' })
    const { status, body } = await ask()
    await closePools()
    setEnvForTests(database().env)
    expect(status).toBe(503)
    expect(body).toMatchObject({ status: 'down', database: { ok: false }, migrations: { ok: false } })
  })

  it('is kept by nobody', async () => {
    expect((await health()).headers.get('cache-control')).toBe('no-store')
  })
})

describe('/api/metrics', () => {
  const read = (authorization?: string) =>
    metrics(new Request('http://127.0.0.1/api/metrics', { headers: authorization ? { authorization } : {} }))

  it.each([undefined, 'Bearer', 'Bearer wrong-0123456789', `Basic ${TOKEN}`, TOKEN])(
    'does not exist for who sends %s',
    async (authorization) => {
      const answer = await read(authorization)
      expect([answer.status, await answer.text()]).toEqual([404, ''])
    },
  )

  it('does not exist where no token is set', async () => {
    setEnvForTests({ ...database().env, metricsToken: undefined })
    expect((await read(`Bearer ${TOKEN}`)).status).toBe(404)
    setEnvForTests(database().env)
  })

  it('gives Prometheus the process, the connections and the queue', async () => {
    const answer = await read(`Bearer ${TOKEN}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('text/plain')
    const text = await answer.text()
    expect(text).toMatch(/^process_resident_memory_bytes \d+/m)
    expect(text).toMatch(/^lokalenet_up 1$/m)
    expect(text).toMatch(/^lokalenet_jobs_waiting 0$/m)
    expect(text).toMatch(/^lokalenet_worker_age_seconds -1$/m)
    expect(text).toMatch(/^lokalenet_database_connections\{role="app",state="open"\} [1-9]/m)
  })
})
