import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { waitFor } from '@/src/platform/process'
import { notifyAll } from '@/src/services/communication/notify'
import { testVariables, useTestDatabase } from '../../support/database'
import { startMailServer, type MailServer } from '../../support/mail-server'

const SERVER_URL = 'https://portal.example.pl'

const exitOf = (child: ChildProcess): Promise<unknown> => new Promise((done) => child.once('exit', done))

export const until = async (test: () => boolean | Promise<boolean>, ms = 90_000) =>
  expect(await waitFor(test, ms)).toBe(true)

/** The plainest mail there is, about a topic. */
export const notice = (topic: 'announcements' | 'messages' | 'account' = 'announcements', legal = false) => ({
  template: 'activation' as const,
  topic,
  legal,
  key: `test:${randomUUID()}`,
})

export const tell = (people: { residentId: string }[], about = notice()) =>
  transaction(appPool(), (client) =>
    notifyAll(
      client,
      about,
      people.map(({ residentId }) => ({ residentId, values: {} })),
    ),
  )

type Row = {
  to: string | null
  state: string
  attempts: number
  withheld_for: string | null
  message_id: string
}

type Database = ReturnType<ReturnType<typeof useTestDatabase>>

/** Empty at the beginning of each test of a file: the outbox, the queue and what the server has received. */
const emptyFirst = (database: () => Database, server: () => MailServer): void => {
  beforeEach(async () => {
    server().received.length = 0
    server().onRecipient = () => {}
    server().beforeAnswer = () => {}
    await database().owner.query('delete from graphile_worker._private_jobs')
    await database().owner.query('delete from outgoing_messages')
  })
}

/** Workers of production, which send through the test's server and are gone after each test. */
const useWorkers = (database: () => Database, server: () => MailServer) => {
  const running = new Set<ChildProcess>()
  afterEach(async () => {
    for (const child of running) child.kill('SIGKILL')
    for (const child of running) if (child.exitCode === null && child.signalCode === null) await exitOf(child)
    running.clear()
  })
  /** It takes jobs before it says so. */
  return (): ChildProcess => {
    const variables = { ...testVariables(database().urls), SMTP_URL: server().url, SERVER_URL }
    const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/mail-worker.ts'], {
      env: variables as unknown as NodeJS.ProcessEnv,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    running.add(child)
    return child
  }
}

/** What the tests write and read themselves, as the owner of the database. */
const rowsOf = (database: () => Database) => ({
  addResident: async (name: string, more: { locale?: string; email?: string | null } = {}) => {
    const { email = `${name}@example.pl`, locale = 'pl' } = more
    const { rows } = await database().owner.query<{ id: string }>(
      `insert into residents (id, code, username, first_name, last_name, locale, email, disabled)
       values (portal.uuid_v7(), $1, portal.new_login_code(), 'Osoba', $2, $3, $4, false) returning id`,
      [randomUUID(), name, locale, email],
    )
    return { residentId: rows[0]!.id, email: email ?? '' }
  },
  rowOf: async (residentId: string): Promise<Row> => {
    const { rows } = await database().owner.query<Row>(
      'select "to", state, attempts, withheld_for, message_id from outgoing_messages where resident_id = $1',
      [residentId],
    )
    return rows[0]!
  },
  waiting: async (): Promise<number> => {
    const { rows } = await database().owner.query<{ n: number }>(
      `select count(*) as n from outgoing_messages where state in ('queued', 'sending')`,
    )
    return Number(rows[0]!.n)
  },
})

/** A database, a mail server, and workers that send through it, for the tests of a file. */
export const useOutbox = () => {
  const database = useTestDatabase({ SERVER_URL })
  let started: MailServer
  const server = () => started
  // Processes are started in every test; a busy machine takes its time.
  vi.setConfig({ testTimeout: 200_000 })
  beforeAll(async () => {
    started = await startMailServer()
  })
  afterAll(() => started.close())
  emptyFirst(database, server)
  return { database, server, spawnWorker: useWorkers(database, server), exitOf, ...rowsOf(database) }
}
