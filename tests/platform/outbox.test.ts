import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { waitFor } from '@/src/platform/process'
import { notify, notifyAll } from '@/src/services/communication/notify'
import { testVariables, useTestDatabase } from '../support/database'
import { answer, startMailServer, type MailServer } from '../support/mail-server'

const database = useTestDatabase({ SERVER_URL: 'https://portal.example.pl' })
let server: MailServer

// Processes are started in every test; a busy machine takes its time.
vi.setConfig({ testTimeout: 200_000 })
beforeAll(async () => {
  server = await startMailServer()
})
afterAll(() => server.close())

const running = new Set<ChildProcess>()
beforeEach(async () => {
  server.received.length = 0
  server.onRecipient = () => {}
  server.beforeAnswer = () => {}
  await database().owner.query('delete from graphile_worker._private_jobs')
  await database().owner.query('delete from outgoing_messages')
})
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL')
  for (const child of running) if (child.exitCode === null && child.signalCode === null) await exitOf(child)
  running.clear()
})

const exitOf = (child: ChildProcess): Promise<unknown> => new Promise((done) => child.once('exit', done))
const until = async (test: () => boolean | Promise<boolean>, ms = 90_000) =>
  expect(await waitFor(test, ms)).toBe(true)

/** The worker of production, sending through the test's server. It takes jobs before it says so. */
const spawnWorker = (): ChildProcess => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/mail-worker.ts'], {
    env: {
      ...testVariables(database().urls),
      SMTP_URL: server.url,
      SERVER_URL: 'https://portal.example.pl',
    } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  running.add(child)
  return child
}

const addResident = async (name: string, more: { locale?: string; email?: string | null } = {}) => {
  const { email = `${name}@example.pl`, locale = 'pl' } = more
  const { rows } = await database().owner.query<{ id: string }>(
    `insert into residents (id, code, username, first_name, last_name, locale, email, disabled)
     values (portal.uuid_v7(), $1, portal.new_login_code(), 'Osoba', $2, $3, $4, false) returning id`,
    [randomUUID(), name, locale, email],
  )
  return { residentId: rows[0]!.id, email: email ?? '' }
}

const addMany = (count: number, stem: string) =>
  Promise.all(Array.from({ length: count }, (_, index) => addResident(`${stem}${index}`)))

/** The plainest mail there is, about a topic. */
const notice = (topic: 'announcements' | 'messages' | 'account' = 'announcements', legal = false) => ({
  template: 'activation' as const,
  topic,
  legal,
  key: `test:${randomUUID()}`,
})

const tell = (people: { residentId: string }[], about = notice()) =>
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
const rowOf = async (residentId: string): Promise<Row> => {
  const { rows } = await database().owner.query<Row>(
    'select "to", state, attempts, withheld_for, message_id from outgoing_messages where resident_id = $1',
    [residentId],
  )
  return rows[0]!
}
const waiting = async (): Promise<number> =>
  Number(
    (
      await database().owner.query<{ n: number }>(
        `select count(*) as n from outgoing_messages where state in ('queued', 'sending')`,
      )
    ).rows[0]!.n,
  )

describe('a worker killed with SIGKILL in the middle of a run', () => {
  it.each([
    [3, 0],
    [9, 25],
    [17, 50],
  ])('leaves one message per recipient when killed at mail %i and %i ms', async (count, ms) => {
    const people = await addMany(24, `run${count}-`)
    const first = spawnWorker()
    server.onRecipient = () => sleep(10)
    server.beforeAnswer = () => {
      if (server.received.length === count) setTimeout(() => first.kill('SIGKILL'), ms)
      return sleep(60)
    }
    await tell(people)
    await exitOf(first)
    expect(await waiting()).toBeGreaterThan(0)
    spawnWorker()
    await until(async () => (await waiting()) === 0)
    for (const { email } of people) expect(server.receivedBy(email), email).toHaveLength(1)
  })

  it('sends what it had not handed over yet, once', async () => {
    const person = await addResident('before')
    let named = 0
    server.onRecipient = () => (++named === 1 ? sleep(60_000) : undefined)
    await tell([person])
    const first = spawnWorker()
    await until(() => named === 1)
    first.kill('SIGKILL')
    expect((await rowOf(person.residentId)).state).toBe('queued')
    spawnWorker()
    await until(async () => (await rowOf(person.residentId)).state === 'sent')
    expect(server.receivedBy(person.email)).toHaveLength(1)
  })

  it('sends no second time what the server has, though it had not answered yet', async () => {
    const person = await addResident('between')
    server.beforeAnswer = () => sleep(60_000)
    await tell([person], notice('announcements', true))
    const first = spawnWorker()
    await until(() => server.receivedBy(person.email).length === 1)
    await until(async () => (await rowOf(person.residentId)).state === 'sending')
    first.kill('SIGKILL')
    server.beforeAnswer = () => {}
    spawnWorker()
    await until(async () => (await rowOf(person.residentId)).state === 'unconfirmed')
    await sleep(500)
    expect(server.receivedBy(person.email)).toHaveLength(1)
  })
})

describe('what goes out', () => {
  it('is nothing on a muted topic, and legal mail all the same', async () => {
    const [muted, free] = [await addResident('muted'), await addResident('free')]
    await database().owner.query(
      `insert into portal.muted_topics (resident_id, channel, topic) values ($1, 'email', 'announcements')`,
      [muted.residentId],
    )
    spawnWorker()
    await tell([muted, free])
    await until(async () => (await waiting()) === 0)
    expect(server.receivedBy(muted.email)).toEqual([])
    expect(server.receivedBy(free.email)).toHaveLength(1)
    expect(await rowOf(muted.residentId)).toMatchObject({ state: 'withheld', withheld_for: 'muted' })
    await tell([muted], notice('announcements', true))
    await tell([muted], notice('messages'))
    await until(() => server.receivedBy(muted.email).length === 2)
  })

  it('is in the recipient’s language, in text and HTML, from the outbox’s own Message-ID', async () => {
    const person = await addResident('kyiv', { locale: 'uk' })
    spawnWorker()
    await tell([person])
    await until(() => server.receivedBy(person.email).length === 1)
    const [mail] = server.receivedBy(person.email)
    expect(mail?.messageId).toBe((await rowOf(person.residentId)).message_id)
    expect(mail?.raw).toContain('text/plain')
    expect(mail?.raw).toContain('text/html')
    expect(mail?.raw).toContain('lang=3D"uk"')
  })

  it('is one mail for one key, however often it is told', async () => {
    const person = await addResident('once')
    const about = notice()
    expect([await tell([person], about), await tell([person], about)]).toEqual([1, 0])
    spawnWorker()
    await until(async () => (await waiting()) === 0)
    expect(server.receivedBy(person.email)).toHaveLength(1)
  })

  it('is nothing where its cause was taken back', async () => {
    const person = await addResident('undone')
    await expect(
      transaction(appPool(), async (client) => {
        await notify(client, { ...notice(), residentId: person.residentId, values: {} })
        throw new Error('undone')
      }),
    ).rejects.toThrow('undone')
    const { rowCount } = await database().owner.query('select from graphile_worker._private_jobs')
    expect([rowCount, await waiting()]).toEqual([0, 0])
  })

  it('is withheld where there is no address', async () => {
    const person = await addResident('silent', { email: null })
    spawnWorker()
    await tell([person])
    await until(async () => (await rowOf(person.residentId)).state === 'withheld')
    expect((await rowOf(person.residentId)).withheld_for).toBe('noAddress')
  })
})

describe('an answer of the receiving server', () => {
  const refusedAt = async (residentId: string) =>
    (
      await database().owner.query<{ at: Date | null }>(
        'select email_refused_at as at from residents where id = $1',
        [residentId],
      )
    ).rows[0]!.at

  it('of 550 marks the address; later mail is withheld but for legal mail, which lifts the mark once taken', async () => {
    const person = await addResident('gone')
    server.onRecipient = () => {
      throw answer(550, 'no such user')
    }
    spawnWorker()
    await tell([person])
    await until(async () => (await rowOf(person.residentId)).state === 'failed')
    expect(await refusedAt(person.residentId)).not.toBeNull()
    server.onRecipient = () => {}
    await database().owner.query('delete from outgoing_messages')
    await tell([person])
    await until(async () => (await rowOf(person.residentId)).state === 'withheld')
    expect((await rowOf(person.residentId)).withheld_for).toBe('addressRefused')
    await tell([person], notice('announcements', true))
    await until(() => server.receivedBy(person.email).length === 1)
    await until(async () => (await refusedAt(person.residentId)) === null)
  })

  it('of 550 is forgotten with a new address', async () => {
    const { owner } = database()
    const person = await addResident('moved')
    await owner.query('update residents set email_refused_at = now() where id = $1', [person.residentId])
    await owner.query(`update residents set email = 'MOVED@example.pl' where id = $1`, [person.residentId])
    expect(await refusedAt(person.residentId)).not.toBeNull()
    await owner.query(`update residents set email = 'elsewhere@example.pl' where id = $1`, [
      person.residentId,
    ])
    expect(await refusedAt(person.residentId)).toBeNull()
  })

  it('of 451 is tried again later, and neither marks the address nor makes a second mail', async () => {
    const person = await addResident('later')
    let asked = 0
    server.onRecipient = () => {
      asked += 1
      if (asked === 1) throw answer(451, 'greylisted')
    }
    spawnWorker()
    await tell([person])
    await until(async () => (await rowOf(person.residentId)).state === 'sent')
    expect([asked, (await rowOf(person.residentId)).attempts]).toEqual([2, 2])
    expect(server.receivedBy(person.email)).toHaveLength(1)
    expect(await refusedAt(person.residentId)).toBeNull()
  })
})

describe('work that recurs', () => {
  it('queues mail that waits without a job', async () => {
    const person = await addResident('forgotten')
    await tell([person])
    const { owner } = database()
    await owner.query('delete from graphile_worker._private_jobs')
    await owner.query(`update outgoing_messages set updated_at = now() - interval '1 hour'`)
    spawnWorker()
    await owner.query(`select graphile_worker.add_job('outboxSweep')`)
    await until(() => server.receivedBy(person.email).length === 1)
  })
})
