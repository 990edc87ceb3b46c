import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadResident, loadStaff } from '@/access/actor/load'
import type { FaultKeeper } from '@/access/may-keep-faults'
import type { FaultState } from '@/src/domain/maintenance/fault-states'
import { setClockForTests } from '@/src/platform/clock'
import { appPool } from '@/src/platform/db/pool'
import { assignFaults } from '@/src/services/maintenance/hand-out-faults'
import { finishWork, type WorkDone } from '@/src/services/maintenance/finish-work'
import {
  commentFault,
  answerRepair,
  followFault,
  rateRepair,
} from '@/src/services/maintenance/resident-faults'
import { reportFault, type NewFault } from '@/src/services/maintenance/report-fault'
import { staffComment, staffMove } from '@/src/services/maintenance/staff-faults'
import { closeRepaired, tellOverdue } from '@/src/services/maintenance/tend-faults'
import { samplePhoto } from '@/tests/support/sample-files'
import { idOf, todayAt } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld()
const fault = idOf('faults', 'U1')

const setStatus = (status: FaultState) =>
  world
    .database()
    .owner.query(`update faults set status = $2, done_on = '2026-03-03', rating = null where id = $1`, [
      fault,
      status,
    ])
const statusOf = async (id = fault): Promise<string> => {
  const { rows } = await world
    .database()
    .owner.query<{ status: string }>('select status from faults where id = $1', [id])
  return rows[0]?.status ?? ''
}
const keeper = async (label: string): Promise<FaultKeeper> => {
  const actor = (await loadStaff(idOf('staff', label)))!
  return { actor, isOffice: actor.role !== 'technician' }
}
const resident = async (label: string) => (await loadResident(idOf('residents', label), null))!
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  )

const work = (faultId: string): WorkDone => ({
  ...{ faultId, doneOn: '2026-03-09', from: '09:00', until: '13:10', scope: 'Wymieniono rurę' },
  ...{ cause: 'Korozja', materials: null, worker: 'Jan', guaranteeMonths: 24, remarks: null },
  ...{ nextVisitOn: null, before: [], after: [] },
})

describe('a fault from its report to its end', () => {
  beforeEach(() => setClockForTests(() => todayAt))
  afterEach(() => setClockForTests(() => todayAt))

  const input = (more: Partial<NewFault> = {}): NewFault => ({
    place: { kind: 'premises', premisesId: idOf('premises', 'P1') },
    ...{ spot: 'łazienka', category: 'plumbing', title: 'Cieknie pion', description: 'Mokra plama' },
    ...{ isPressing: true, phone: '600 100 200', access: 'po 16:00', photos: [] },
    ...more,
  })
  const mails = async (id: string): Promise<string[]> => {
    const { rows } = await world.database().owner.query<{ mail: string }>(
      `select m.template || ' ' || coalesce(r.code, s.name) as mail from outgoing_messages m
       left join residents r on r.id = m.resident_id left join staff s on s.id = m.staff_id
       where m."values"->>'fault' = $1 order by m.created_at, m.id`,
      [id],
    )
    return rows.map(({ mail }) => mail)
  }

  it('is reported with photos, done with a report, reopened in time, closed', async () => {
    const owner = await resident('owner')
    const photos = [{ name: 'plama.jpg', bytes: await samplePhoto() }]
    const id = await reportFault(world.payload(), owner, input({ photos }))
    const { rows } = await world.database().owner.query(
      `select f.number, f.priority, f.fix_by_on::text as "fixByOn", f.status,
         (select count(*)::int from files x join fault_events e on e.id::text = x.subject_id where e.fault_id = f.id) as photos
       from faults f where f.id = $1`,
      [id],
    )
    expect(rows).toMatchObject([{ priority: 'urgent', fixByOn: '2026-03-13', status: 'reported', photos: 1 }])
    const manager = await keeper('manager')
    await staffMove(manager, { ids: [id], to: 'accepted', note: null })
    await assignFaults(manager, { ids: [id], staffId: idOf('staff', 'technician') })
    const technician = await keeper('technician')
    await staffMove(technician, { ids: [id], to: 'inProgress', note: null })
    await staffComment(world.payload(), technician, {
      ...{ faultId: id, body: 'Zapas w magazynie', isInternal: true, photos: [] },
    })
    await finishWork(world.payload(), technician, {
      ...work(id),
      doneOn: '2026-03-10',
      after: [{ name: 'po.jpg', bytes: await samplePhoto() }],
    })
    await answerRepair(owner, { faultId: id, isGood: false, reason: 'Nadal kapie' })
    expect(await statusOf(id)).toBe('complaint')
    await staffMove(manager, { ids: [id], to: 'closed', note: 'Dokręcono, sprawdzono z mieszkańcem' })
    await rateRepair(owner, { faultId: id, rating: 4, note: null })
    expect(await codeOf(rateRepair(owner, { faultId: id, rating: 5, note: null }))).toBe('MOVE_FORBIDDEN')
    expect(await mails(id)).toEqual([
      'faultForStaff Pracownik manager',
      'faultForStaff Pracownik managerOfBoth',
      'faultMoved P-owner',
      'faultAssigned Pracownik technician',
      'faultMoved P-owner',
      'faultMoved P-owner',
      'faultForStaff Pracownik technician',
      'faultMoved P-owner',
    ])
  })

  it('is not reopened after fourteen days', async () => {
    await setStatus('done')
    setClockForTests(() => new Date('2026-03-18T12:00:00+01:00'))
    const owner = await resident('owner')
    const late = { faultId: fault, isGood: false, reason: 'Znów cieknie' } as const
    expect(await codeOf(answerRepair(owner, late))).toBe('COMPLAINT_LATE')
    setClockForTests(() => new Date('2026-03-17T12:00:00+01:00'))
    expect(await codeOf(answerRepair(owner, late))).toBe('done')
  })

  it.each([
    ['premises of another', { kind: 'premises', premisesId: idOf('premises', 'P2') }],
    [
      'a building one has nothing in',
      { kind: 'building', buildingId: idOf('buildings', 'B2'), staircase: null, floor: null },
    ],
    ['another community', { kind: 'community', communityId: idOf('communities', 'C2') }],
  ] as const)('is not reported of %s', async (_what, place) => {
    expect(await codeOf(reportFault(world.payload(), await resident('owner'), input({ place })))).toBe(
      'NOT_FOUND',
    )
  })

  it('refuses what is no photo, and keeps nothing of it', async () => {
    const before = await world.fingerprint()
    const photos = [{ name: 'umowa.pdf', bytes: Buffer.from('%PDF-1.4 nic') }]
    const owner = await resident('owner')
    expect(await codeOf(reportFault(world.payload(), owner, input({ photos })))).toBe('FILE_TYPE')
    expect(await world.fingerprint()).toBe(before)
  })

  it('of a common part: „me too” once, words for the administration alone, noise for nobody else', async () => {
    const buyer = await resident('buyer')
    const place = {
      kind: 'building',
      buildingId: idOf('buildings', 'B1'),
      staircase: 'A',
      floor: null,
    } as const
    const tenant = await resident('tenant')
    const lift = await reportFault(world.payload(), tenant, input({ place, category: 'lift' }))
    await followFault(buyer, lift)
    await followFault(buyer, lift)
    await commentFault(world.payload(), buyer, { faultId: lift, body: 'Stoi od rana', photos: [] })
    const { rows } = await world.database().owner.query(
      `select (select count(*)::int from fault_followers where fault_id = $1) as followers,
         (select visibility from fault_events where fault_id = $1 and kind = 'comment') as said`,
      [lift],
    )
    expect(rows).toEqual([{ followers: 1, said: 'author' }])
    const noise = await reportFault(world.payload(), tenant, input({ place, category: 'noise' }))
    expect(await codeOf(followFault(buyer, noise))).toBe('NOT_FOUND')
    const manager = await keeper('manager')
    await staffMove(manager, { ids: [lift], to: 'accepted', note: null })
    expect((await mails(lift)).filter((mail) => mail.startsWith('faultMoved'))).toEqual([
      'faultMoved P-buyer',
      'faultMoved P-tenant',
    ])
  })

  it('is closed by itself after fourteen days without a word, and told of when it is overdue', async () => {
    await setStatus('done')
    expect(await closeRepaired(appPool(), '2026-03-17')).toBe(0)
    expect(await closeRepaired(appPool(), '2026-03-18')).toBe(1)
    expect(await statusOf()).toBe('closed')
    const late = idOf('faults', 'U5')
    await world
      .database()
      .owner.query(`update faults set status = 'inProgress', fix_by_on = '2026-03-09' where id = $1`, [late])
    expect(await tellOverdue(appPool(), '2026-03-10')).toBe(2)
    expect(await tellOverdue(appPool(), '2026-03-10')).toBe(0)
  })
})
