import { describe, expect, it } from 'vitest'
import { loadResident, loadStaff } from '@/access/actor/load'
import { mayKeepFaults, type FaultKeeper } from '@/access/may-keep-faults'
import { FAULT_STATES, mayMove, moveNeeds, type FaultState } from '@/src/domain/maintenance/fault-states'
import { finishWork, type WorkDone } from '@/src/services/maintenance/finish-work'
import { answerRepair, rateRepair } from '@/src/services/maintenance/resident-faults'
import { staffMove } from '@/src/services/maintenance/staff-faults'
import { idOf } from '@/tests/support/world/rows'
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

const pairs = FAULT_STATES.flatMap((from) => FAULT_STATES.map((to) => [from, to] as const))

describe('every move, tried for every role, does what the machine says and nothing else', () => {
  describe.each(['admin', 'manager', 'technician'] as const)('%s', (role) => {
    it('by the board and the report', async () => {
      const who = await keeper(role)
      for (const [from, to] of pairs) {
        await setStatus(from)
        const act =
          to === 'done'
            ? finishWork(world.payload(), who, work(fault))
            : staffMove(who, { ids: [fault], to, note: 'Wyjaśnienie' })
        const allowed = mayMove(from, to, role)
        expect(await codeOf(act), `${from} ${to}`).toBe(allowed ? 'done' : 'MOVE_FORBIDDEN')
        expect(await statusOf(), `${from} ${to}`).toBe(allowed ? to : from)
      }
    }, 120_000)
  })

  it.each([
    ['who reported it', 'owner', 'reporter'],
    ['who lives there too', 'tenant', 'reporter'],
  ] as const)('%s', async (_who, label, mover) => {
    const actor = await resident(label)
    for (const from of FAULT_STATES)
      for (const to of ['confirmed', 'complaint'] as const) {
        await setStatus(from)
        const allowed = mayMove(from, to, mover)
        const answer =
          to === 'confirmed'
            ? ({ faultId: fault, isGood: true } as const)
            : ({ faultId: fault, isGood: false, reason: 'Nadal cieknie' } as const)
        expect(await codeOf(answerRepair(actor, answer)), `${from} ${to}`).toBe(
          allowed ? 'done' : 'MOVE_FORBIDDEN',
        )
        expect(await statusOf()).toBe(allowed ? to : from)
      }
  })

  it('a neighbour, of a common part he sees: never', async () => {
    const common = idOf('faults', 'U2')
    await world
      .database()
      .owner.query(`update faults set status = 'done', done_on = '2026-03-03' where id = $1`, [common])
    const buyer = await resident('buyer')
    expect(await codeOf(answerRepair(buyer, { faultId: common, isGood: true }))).toBe('MOVE_FORBIDDEN')
    expect(await codeOf(rateRepair(buyer, { faultId: common, rating: 1, note: null }))).toBe('NOT_FOUND')
    expect(await statusOf(common)).toBe('done')
  })

  it.each([
    ['an accountant', 'accountant'],
    ['a blocked manager', 'blockedManager'],
  ])('%s works on no fault', async (_who, label) => {
    const user = await world.userOf({ collection: 'staff', label })
    expect(await mayKeepFaults({ user })).toBeNull()
  })

  it.each([
    ['a technician, of what is not his', 'technician', 'U5'],
    ['a technician, of a community that is not his', 'technician', 'U21'],
    ['a manager elsewhere', 'managerOfC2', 'U1'],
  ])('%s: as if it were not there', async (_who, label, one) => {
    const who = await keeper(label)
    const move = { ids: [idOf('faults', one)], to: 'accepted' as const, note: null }
    expect(await codeOf(staffMove(who, move))).toBe('NOT_FOUND')
    expect(await codeOf(finishWork(world.payload(), who, work(idOf('faults', one))))).toBe('NOT_FOUND')
  })

  it('asks for words, and for a report', async () => {
    const manager = await keeper('manager')
    for (const [from, to] of pairs) {
      const needs = moveNeeds(from, to)
      if (needs === null || !mayMove(from, to, 'manager')) continue
      await setStatus(from)
      expect(await codeOf(staffMove(manager, { ids: [fault], to, note: null })), `${from} ${to}`).toBe(
        needs === 'note' ? 'NOTE_NEEDED' : 'REPORT_NEEDED',
      )
    }
  })
})
