import { describe, expect, it } from 'vitest'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { notify } from '@/src/services/communication/notify'
import { answer } from '../support/mail-server'
import { notice, tell, until, useOutbox } from './support/outbox-stage'

const { database, server, spawnWorker, addResident, rowOf, waiting } = useOutbox()

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
    expect(server().receivedBy(muted.email)).toEqual([])
    expect(server().receivedBy(free.email)).toHaveLength(1)
    expect(await rowOf(muted.residentId)).toMatchObject({ state: 'withheld', withheld_for: 'muted' })
    await tell([muted], notice('announcements', true))
    await tell([muted], notice('messages'))
    await until(() => server().receivedBy(muted.email).length === 2)
  })

  it('is in the recipient’s language, in text and HTML, from the outbox’s own Message-ID', async () => {
    const person = await addResident('kyiv', { locale: 'uk' })
    spawnWorker()
    await tell([person])
    await until(() => server().receivedBy(person.email).length === 1)
    const [mail] = server().receivedBy(person.email)
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
    expect(server().receivedBy(person.email)).toHaveLength(1)
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
    server().onRecipient = () => {
      throw answer(550, 'no such user')
    }
    spawnWorker()
    await tell([person])
    await until(async () => (await rowOf(person.residentId)).state === 'failed')
    expect(await refusedAt(person.residentId)).not.toBeNull()
    server().onRecipient = () => {}
    await database().owner.query('delete from outgoing_messages')
    await tell([person])
    await until(async () => (await rowOf(person.residentId)).state === 'withheld')
    expect((await rowOf(person.residentId)).withheld_for).toBe('addressRefused')
    await tell([person], notice('announcements', true))
    await until(() => server().receivedBy(person.email).length === 1)
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
    server().onRecipient = () => {
      asked += 1
      if (asked === 1) throw answer(451, 'greylisted')
    }
    spawnWorker()
    await tell([person])
    await until(async () => (await rowOf(person.residentId)).state === 'sent')
    expect([asked, (await rowOf(person.residentId)).attempts]).toEqual([2, 2])
    expect(server().receivedBy(person.email)).toHaveLength(1)
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
    await until(() => server().receivedBy(person.email).length === 1)
  })
})
