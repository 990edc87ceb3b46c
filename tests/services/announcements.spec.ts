import { describe, expect, it } from 'vitest'
import { loadResident } from '@/access/actor/load'
import { refusePesel } from '@/collections/communication/announcement-hooks'
import { Announcements } from '@/collections/communication/Announcements'
import { now, setClockForTests } from '@/src/platform/clock'
import { appPool, workerPool } from '@/src/platform/db/pool'
import { richTextOf } from '@/src/domain/communication/rich-text'
import { readAnnouncements } from '@/src/portal/communication/read-announcements'
import { confirmReading, recordOpening } from '@/src/services/communication/announcement-receipt'
import { deliveredReaders, plannedReaders } from '@/src/services/communication/announcement-report'
import { publishAnnouncement } from '@/src/services/communication/publish-announcement'
import { sendAnnouncement } from '@/src/services/communication/send-announcement'
import { idOf, todayAt } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { refusal } from './support/plain-sql'

const world = useWorld()
const community = idOf('communities', 'C1')
const manager = { collection: 'staff', label: 'manager' } as const

async function draft(data: Record<string, unknown> = {}): Promise<string> {
  const user = await world.userOf(manager)
  const doc = await world.payload().create({
    collection: 'announcements',
    data: {
      community,
      title: 'Przerwa w dostawie wody',
      severity: 'important',
      body: richTextOf('W piątek od 8 do 14 nie będzie wody.'),
      audience: [{ kind: 'staircase', building: idOf('buildings', 'B1'), staircase: 'A' }],
      ...data,
    },
    overrideAccess: false,
    user,
  })
  return String(doc.id)
}

const titlesFor = async (label: string): Promise<string[]> => {
  const actor = await loadResident(idOf('residents', label), null)
  return actor ? (await readAnnouncements(actor)).map(({ id }) => id) : []
}

const mailsOf = async (id: string): Promise<number> =>
  (await appPool().query('select from outgoing_messages where key = $1', [`announcement:${id}`])).rowCount ??
  0

describe('sending', () => {
  it('shows beforehand whom it reaches, then freezes exactly those', async () => {
    const id = await draft()
    const planned = (await plannedReaders(id, community)).map(({ personId }) => personId)
    const people = ['owner', 'spouse', 'proxy', 'tenant', 'householdMember', 'buyer']
    expect(planned.sort()).toEqual(people.map((label) => idOf('residents', label)).sort())
    expect(await titlesFor('owner')).not.toContain(id)
    expect(await sendAnnouncement(id, { id: idOf('staff', 'manager') })).toBe('sent')
    const delivered = await deliveredReaders(id, community)
    expect(delivered.map(({ personId }) => personId).sort()).toEqual(planned.sort())
    expect(await mailsOf(id)).toBe(6)
    expect(delivered[0]?.address).toContain('ul. B1 2 lok. P')
    for (const label of people) expect(await titlesFor(label), label).toContain(id)
    for (const label of ['ownerWithoutAccount', 'formerTenant', 'ownerElsewhere', 'boardBasic'])
      expect(await titlesFor(label), label).not.toContain(id)
  })

  it('happens once, however often it is asked for', async () => {
    const id = await draft()
    const outcomes = await Promise.all([1, 2, 3].map(() => sendAnnouncement(id, null)))
    expect(outcomes.sort()).toEqual(['already', 'already', 'sent'])
    expect(await deliveredReaders(id, community)).toHaveLength(6)
  })

  it('waits for its time, and is read from then on, worker or not', async () => {
    const id = await draft({ publishAt: new Date(todayAt.getTime() + 3_600_000).toISOString() })
    expect(await sendAnnouncement(id, null)).toBe('scheduled')
    expect(await titlesFor('owner')).not.toContain(id)
    const send = () =>
      workerPool().query('select portal.send_announcement($1, $2, $3) as told', [id, '2026-03-10', now()])
    expect((await send()).rows).toEqual([{ told: 0 }])
    setClockForTests(() => new Date(todayAt.getTime() + 3_600_001))
    expect(await titlesFor('owner')).toContain(id)
    expect((await send()).rows).toEqual([{ told: 6 }])
    expect(await mailsOf(id)).toBe(0)
    await publishAnnouncement({ id }, {} as never)
    await publishAnnouncement({ id }, {} as never)
    expect(await mailsOf(id)).toBe(6)
    expect((await send()).rows).toEqual([{ told: 0 }])
    setClockForTests(() => todayAt)
  })

  it('is refused where it reaches nobody or ends before it begins', async () => {
    const nobody = await draft({
      audience: [{ kind: 'resident', resident: idOf('residents', 'formerTenant') }],
    })
    expect(await sendAnnouncement(nobody, null)).toBe('nobody')
    const over = await draft({ expireAt: new Date(todayAt.getTime() - 1000).toISOString() })
    expect(await sendAnnouncement(over, null)).toBe('over')
  })

  it('is done over the admin by those who may change it, from our own pages', async () => {
    const id = await draft()
    const path = `/announcements/${id}/send`
    for (const label of ['managerOfC2', 'accountant', 'technician', 'idleManager'])
      expect((await world.rest(path, { method: 'POST', as: { collection: 'staff', label } })).status).toBe(
        404,
      )
    expect(
      (await world.rest(path, { method: 'POST', as: { collection: 'residents', label: 'owner' } })).status,
    ).toBe(404)
    const foreign = { method: 'POST', as: manager, headers: { origin: 'https://other.example' } } as const
    expect((await world.rest(path, foreign)).status).toBe(404)
    const { status, headers } = await world.rest(path, { method: 'POST', as: manager })
    expect([status, headers.get('location')]).toEqual([303, `/admin/announcement?id=${id}&outcome=sent`])
  })
})

describe('what was sent', () => {
  it('keeps its words; only its end may move', async () => {
    const id = await draft()
    await sendAnnouncement(id, null)
    const user = await world.userOf(manager)
    const change = (data: object) =>
      world.payload().update({ collection: 'announcements', id, data, overrideAccess: false, user })
    await expect(change({ title: 'Inny' })).rejects.toMatchObject({ status: 400 })
    await expect(change({ audience: [{ kind: 'all' }] })).rejects.toMatchObject({ status: 400 })
    await expect(change({ expireAt: '2026-03-10T10:00:00.000Z' })).resolves.toMatchObject({ id })
    expect(await titlesFor('owner')).not.toContain(id)
  })

  it('stands in the database too, with the list of those told', async () => {
    const { owner } = world.database()
    for (const statement of [
      `update announcements set title = 'x' where id = '${idOf('announcements', 'A1')}'`,
      `delete from announcements where id = '${idOf('announcements', 'A1')}'`,
      `update announcement_deliveries set name = 'x'`,
      'delete from announcement_deliveries',
      'truncate announcement_deliveries',
    ])
      expect(await refusal(owner.query(statement)), statement).toEqual({ code: '42501' })
    expect(await refusal(appPool().query('delete from announcement_deliveries'))).toEqual({ code: '42501' })
  })
})

describe('reading', () => {
  const actorOf = async (label: string) => {
    const actor = await loadResident(idOf('residents', label), null)
    if (!actor) throw new Error(label)
    return actor
  }

  it('notes the first opening and the first confirmation, a person', async () => {
    const id = await draft()
    await sendAnnouncement(id, null)
    const owner = await actorOf('owner')
    await recordOpening(owner, id)
    expect(await confirmReading(owner, id)).toBe(true)
    setClockForTests(() => new Date(todayAt.getTime() + 60_000))
    await recordOpening(owner, id)
    expect(await confirmReading(owner, id)).toBe(true)
    setClockForTests(() => todayAt)
    const readers = await deliveredReaders(id, community)
    expect(
      readers
        .filter(({ confirmedAt }) => confirmedAt)
        .map(({ personId, openedAt, confirmedAt }) => [personId, openedAt, confirmedAt]),
    ).toEqual([[owner.id, todayAt, todayAt]])
  })

  it('is noted for nobody it is not for', async () => {
    const id = await draft()
    await sendAnnouncement(id, null)
    for (const label of ['ownerWithoutAccount', 'formerTenant', 'ownerElsewhere'])
      expect(await confirmReading(await actorOf(label), id), label).toBe(false)
    const { rows } = await appPool().query('select from announcement_receipts where announcement_id = $1', [
      id,
    ])
    expect(rows).toEqual([])
  })
})

describe('a letter with a PESEL', () => {
  const save = (data: Record<string, unknown>): unknown =>
    refusePesel({ data, req: { i18n: { language: 'pl' } } } as never)

  it('is not kept; one with other long numbers is', () => {
    expect(() => save({ title: 'Wezwanie', bodyText: 'Jan Nowak, PESEL 44051401359' })).toThrow(/PESEL/)
    expect(() => save({ title: 'Sprawa 44051401359' })).toThrow(/PESEL/)
    const account = { title: 'Konto', bodyText: '61109010140000071219812874' }
    expect(save(account)).toEqual(account)
  })

  it('stands among what is checked before every change', () => {
    expect(Announcements.hooks?.beforeChange?.at(-1)).toBe(refusePesel)
  })
})
