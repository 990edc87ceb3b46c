import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { openPools } from '../db/pool'
import { env } from '../env'
import { checkHealth, type Health } from '../health/check-health'

type Meters = {
  registry: Registry
  requests: Histogram<'method' | 'status'>
  tell: (health: Health) => void
}

// Bundles may hold this file twice; the counts must be one.
const shared = globalThis as { lokalenetMeters?: Meters }

/** Asked for when somebody reads, not kept up with each request. */
function addConnections(registry: Registry): void {
  new Gauge({
    name: 'lokalenet_database_connections',
    help: 'Connections of the shared pools by role and state; waiting: statements without one.',
    labelNames: ['role', 'state'],
    registers: [registry],
    collect() {
      for (const { purpose, pool } of openPools()) {
        this.set({ role: purpose, state: 'open' }, pool.totalCount)
        this.set({ role: purpose, state: 'idle' }, pool.idleCount)
        this.set({ role: purpose, state: 'waiting' }, pool.waitingCount)
      }
    },
  })
}

/** What the health check finds, as figures. Set before each reading. */
function addHealth(registry: Registry): (health: Health) => void {
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] })
  const up = gauge('lokalenet_up', '1 while database and schema are as they should be.')
  const answer = gauge('lokalenet_database_answer_seconds', 'Time of the health statement.')
  const age = gauge('lokalenet_worker_age_seconds', 'Seconds since a worker was last seen; -1: never.')
  const waiting = gauge('lokalenet_jobs_waiting', 'Jobs in the queue that have tries left.')
  const overdue = gauge(
    'lokalenet_jobs_overdue_seconds',
    'How long the oldest due job has waited for a worker.',
  )
  return ({ status, database, worker }) => {
    up.set(status === 'down' ? 0 : 1)
    answer.set((database.ms ?? 0) / 1000)
    age.set(worker.ageSeconds ?? -1)
    waiting.set(worker.jobsWaiting ?? 0)
    overdue.set(worker.overdueSeconds ?? 0)
  }
}

function makeMeters(): Meters {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  addConnections(registry)
  const requests = new Histogram({
    name: 'lokalenet_request_seconds',
    help: 'Answered requests by method and class of status.',
    labelNames: ['method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  return { registry, requests, tell: addHealth(registry) }
}

const meters = (): Meters => (shared.lokalenetMeters ??= makeMeters())

type Told = { request: IncomingMessage; response: ServerResponse }

/** Counts requests from now on, where a monitor is set up to read them; otherwise nothing is done at all. */
export function watchRequests(): void {
  if (!env().metricsToken) return
  const began = new WeakMap<IncomingMessage, number>()
  subscribe('http.server.request.start', (told) => {
    began.set((told as Told).request, performance.now())
  })
  subscribe('http.server.response.finish', (told) => {
    const { request, response } = told as Told
    const start = began.get(request)
    if (start === undefined) return
    const labels = { method: request.method ?? '', status: `${Math.floor(response.statusCode / 100)}xx` }
    meters().requests.observe(labels, (performance.now() - start) / 1000)
  })
}

/** All figures in the text format of Prometheus, with the type to send them as. */
export const metricsText = async (): Promise<{ text: string; contentType: string }> => {
  const { registry, tell } = meters()
  tell(await checkHealth())
  return { text: await registry.metrics(), contentType: registry.contentType }
}
