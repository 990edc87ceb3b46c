import { describe, expect, it } from 'vitest'
import { loadStaff } from '@/access/actor/load'
import type { FaultKeeper } from '@/access/may-keep-faults'
import { addFinding, openFindingFault, settleFinding } from '@/src/services/maintenance/inspection-findings'
import { readPlan } from '@/src/services/maintenance/inspection-plan'
import { readInspection } from '@/src/services/maintenance/inspection-record'
import { recordInspection, type InspectionDone } from '@/src/services/maintenance/record-inspection'
import { openFile } from '@/src/services/system/open-file'
import { samplePdf } from '@/tests/support/sample-files'
import { idOf, today } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld()
const query = async (text: string, values: unknown[] = []) =>
  (await world.database().owner.query<Record<string, unknown>>(text, values)).rows

const keeper = async (label: string): Promise<FaultKeeper> => {
  const actor = (await loadStaff(idOf('staff', label)))!
  return { actor, isOffice: actor.role !== 'technician' }
}
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  )

const done = (more: Partial<InspectionDone> = {}): InspectionDone => ({
  ...{ buildingId: idOf('buildings', 'B1'), kind: 'chimneys', subject: null, doneOn: '2026-03-09' },
  ...{ nextOn: null, inspector: 'Jan Kominiarz', licence: '12/2020', protocolNumber: '7/2026' },
  ...{ protocol: null, findings: [], findingsDueOn: null },
  ...more,
})
const strangers = ['technician', 'managerOfC2', 'idleManager'] as const
const everything = { community: null, building: null, isDue: false }

describe('an inspection that was done', () => {
  it('is written with its protocol and findings, the next date from its kind', async () => {
    const manager = await keeper('manager')
    const protocol = { name: 'protokol.pdf', bytes: new Uint8Array(samplePdf) }
    const findings = ['Brak kratki w kominie nr 4.', 'Nieszczelne drzwiczki wyczystki']
    const id = await recordInspection(
      world.payload(),
      manager,
      done({ protocol, findings, findingsDueOn: '2026-04-30' }),
    )
    const record = (await readInspection(manager, id))!
    expect(record).toMatchObject({ kind: 'chimneys', doneOn: '2026-03-09', nextOn: '2027-03-09' })
    expect(record.findings.map(({ text, category, dueOn }) => [text, category, dueOn])).toEqual(
      findings.map((text) => [text, 'ventilation', '2026-04-30']),
    )
    const file = record.protocol?.id ?? ''
    expect(await openFile(manager.actor, file)).not.toBeNull()
    for (const label of ['technician', 'accountant', 'managerOfC2'])
      expect(await openFile((await loadStaff(idOf('staff', label)))!, file), label).toBeNull()
    expect(
      await query(`select actor_id from audit_events where object_type = 'inspections' and object_id = $1`, [
        id,
      ]),
    ).toEqual([{ actor_id: idOf('staff', 'manager') }])
  })

  it('may have another next date, later than itself, and is never in the future', async () => {
    const manager = await keeper('manager')
    const id = await recordInspection(world.payload(), manager, done({ kind: 'lift', nextOn: '2026-09-01' }))
    expect((await readInspection(manager, id))?.nextOn).toBe('2026-09-01')
    const refuse = (more: Partial<InspectionDone>) =>
      codeOf(recordInspection(world.payload(), manager, done(more)))
    expect(await refuse({ doneOn: '2026-03-11' })).toBe('BAD_INSPECTION_DAY')
    expect(await refuse({ nextOn: '2026-03-09' })).toBe('BAD_NEXT_DAY')
    const broken = { name: 'x.pdf', bytes: new TextEncoder().encode('<svg/>') }
    const before = await world.fingerprint()
    expect(await refuse({ protocol: broken, findings: ['Nic z tego nie zostaje'] })).toBe('FILE_TYPE')
    expect(await world.fingerprint()).toBe(before)
  })

  it.each(strangers)('%s finds neither building nor inspection nor finding', async (label) => {
    const who = await keeper(label)
    const before = await world.fingerprint()
    expect(await codeOf(recordInspection(world.payload(), who, done()))).toBe('NOT_FOUND')
    expect(await readInspection(who, idOf('inspections', 'I1'))).toBeNull()
    const finding = { text: 'x', category: 'roof', priority: 'normal', staircase: null, spot: null } as const
    const inspectionId = idOf('inspections', 'I1')
    expect(await codeOf(addFinding(who, { ...finding, inspectionId, dueOn: null }))).toBe('NOT_FOUND')
    expect(await codeOf(openFindingFault(who, idOf('inspection-findings', 'I1.1')))).toBe('NOT_FOUND')
    const settled = settleFinding(who, { findingId: idOf('inspection-findings', 'I1.1'), note: 'x' })
    expect(await codeOf(settled)).toBe('NOT_FOUND')
    expect(await world.fingerprint()).toBe(before)
  })
})

describe('a finding', () => {
  it('opens one fault, also clicked twice at once, accepted, with its own term, and names it', async () => {
    const manager = await keeper('manager')
    const finding = idOf('inspection-findings', 'I1.1')
    const [one, two] = await Promise.all([
      openFindingFault(manager, finding),
      openFindingFault(manager, finding),
    ])
    expect(one).toBe(two)
    const faults = await query(
      `select building_id, premises_id, category, title, status, priority, visibility, reported_on::text, fix_by_on::text, reporter_id
       from faults where id = $1`,
      [one],
    )
    expect(faults).toEqual([
      {
        ...{ building_id: idOf('buildings', 'B1'), premises_id: null, category: 'roof', reporter_id: null },
        ...{ title: 'Zalecenie I1.1', status: 'accepted', priority: 'normal', visibility: 'building' },
        ...{ reported_on: today, fix_by_on: '2026-03-01' },
      },
    ])
    // Both of one instant here.
    expect(await query('select status from fault_events where fault_id = $1 order by status', [one])).toEqual(
      [{ status: 'accepted' }, { status: 'reported' }],
    )
    const record = await readInspection(manager, idOf('inspections', 'I1'))
    expect(record?.findings.find(({ id }) => id === finding)?.fault).toMatchObject({
      id: one,
      status: 'accepted',
    })
    expect(await codeOf(settleFinding(manager, { findingId: finding, note: 'x' }))).toBe('FINDING_HAS_FAULT')
  })

  it('settled without a fault opens none', async () => {
    const manager = await keeper('manager')
    const inspectionId = idOf('inspections', 'I3')
    const more = { category: 'gas', priority: 'urgent', staircase: 'A', spot: null, dueOn: null } as const
    await addFinding(manager, { ...more, inspectionId, text: 'Nieszczelny kurek' })
    const [found] = (await readInspection(manager, inspectionId))?.findings ?? []
    const findingId = found?.id ?? ''
    await settleFinding(manager, { findingId, note: 'Wymieniono na miejscu' })
    expect(await codeOf(openFindingFault(manager, findingId))).toBe('FINDING_SETTLED')
  })

  it('cannot name a fault by hand, nor one of another community in the database', async () => {
    const answer = await world.rest(`/inspection-findings/${idOf('inspection-findings', 'I2.1')}`, {
      method: 'PATCH',
      as: { collection: 'staff', label: 'manager' },
      body: { fault: idOf('faults', 'U3') },
    })
    expect(answer.status).toBe(200)
    expect(
      await query('select fault_id from inspection_findings where id = $1', [
        idOf('inspection-findings', 'I2.1'),
      ]),
    ).toEqual([{ fault_id: null }])
    const led = query('update inspection_findings set fault_id = $2 where id = $1', [
      ...[idOf('inspection-findings', 'I20.1'), idOf('faults', 'U3')],
    ])
    await expect(led).rejects.toThrow(/inspection_findings_fault_place/)
  })
})

describe('the plan of inspections', () => {
  it('has the latest of each kind, what is due of it, and what was never done', async () => {
    const plan = await readPlan(await keeper('managerOfC2'), everything, today)
    expect(plan.map(({ items }) => items.map(({ kind, state }) => [kind, state]))).toEqual([
      [
        ['yearly', 'soon'],
        ['chimneys', 'never'],
        ['fiveYearly', 'never'],
        ['electrical', 'never'],
      ],
    ])
    expect(plan[0]?.items[0]?.open).toBe(1)
    const again = { buildingId: idOf('buildings', 'B3'), kind: 'yearly' } as const
    await recordInspection(world.payload(), await keeper('managerOfC2'), done(again))
    const due = await readPlan(await keeper('managerOfC2'), { ...everything, isDue: true }, today)
    expect(due[0]?.items.map(({ kind }) => kind)).toEqual(['chimneys', 'fiveYearly', 'electrical'])
  })

  it('shows each his own communities, and technicians nothing', async () => {
    const seen = async (label: string) =>
      (await readPlan(await keeper(label), everything, today)).map(({ id }) => id).sort()
    const ids = (...labels: string[]) => labels.map((label) => idOf('buildings', label)).sort()
    expect(await seen('manager')).toEqual(ids('B1', 'B2'))
    expect(await seen('managerOfBoth')).toEqual(ids('B1', 'B2', 'B3'))
    expect(await seen('idleManager')).toEqual([])
  })

  it('is taken away as a table of one’s own communities, whatever was asked for', async () => {
    const taken = async (label: string, search = '') => {
      const as = { collection: 'staff', label } as const
      const { text } = await world.rest(`/inspections/export?format=csv${search}`, { as })
      return [...text.matchAll(/MAP\/(I\d+)/g)].map(([, one]) => one).sort()
    }
    expect(await taken('manager')).toEqual(['I1', 'I2', 'I3'])
    expect(await taken('managerOfC2')).toEqual(['I20'])
    expect(await taken('managerOfC2', `&community=${idOf('communities', 'C1')}`)).toEqual([])
    for (const label of ['technician', 'accountant', 'idleManager'])
      expect(await taken(label), label).toEqual([])
  })
})
