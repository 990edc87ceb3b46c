import { idOf, row, rowIn, type CommunityLabel, type WorldRow } from './rows'

const person = (label: string | null): string | null => (label === null ? null : idOf('residents', label))

const fault = (
  label: string,
  community: CommunityLabel,
  place: { building?: string; premises?: string },
  more: Record<string, unknown> = {},
): WorldRow =>
  rowIn(community, 'faults', label, {
    building_id: place.building ? idOf('buildings', place.building) : null,
    premises_id: place.premises ? idOf('premises', place.premises) : null,
    category: 'plumbing',
    category_word: 'plumbing',
    external_id: `ZG-${label}`,
    title: `Usterka ${label}`,
    description: `Opis ${label}`,
    status: 'inProgress',
    priority: 'urgent',
    visibility: 'building',
    reported_on: '2026-02-11',
    react_by_on: '2026-02-12',
    fix_by_on: '2026-02-16',
    phone: '+48 600 700 800',
    access: `po 16:00, ${label}`,
    cost_class: 'common',
    warranty_until_on: '2027-01-01',
    claim_number: `SZ-${label}`,
    contractor_id: idOf('contractors', community === 'C1' ? 'Z1' : 'Z2'),
    ...more,
  })

const event = (label: string, community: CommunityLabel, more: Record<string, unknown> = {}): WorldRow =>
  rowIn(community, 'fault-events', label, {
    fault_id: idOf('faults', label.split('.')[0] ?? ''),
    at: '2026-02-11T08:12:00Z',
    kind: 'comment',
    body: `Wpis ${label}`,
    visibility: 'residents',
    author: 'staff',
    staff_id: idOf('staff', 'manager'),
    ...more,
  })

const byResident = (label: string) => ({ author: 'resident', person_id: person(label), staff_id: null })

const report = (label: string, community: CommunityLabel): WorldRow =>
  rowIn(community, 'work-reports', label, {
    fault_id: idOf('faults', label),
    started_at: '2026-03-03T08:00:00Z',
    finished_at: '2026-03-03T12:10:00Z',
    scope: `Zakres ${label}`,
    cause: 'Korozja',
    worker: 'Jan Monter',
    contractor_id: idOf('contractors', community === 'C1' ? 'Z1' : 'Z2'),
    guarantee_months: 24,
    cost_net_gr: 98765,
    cost_vat_gr: 7901,
    cost_gross_gr: 106666,
    invoice: `FV/${label}/2026`,
    supplier_invoice_id: idOf('supplier-invoices', community === 'C1' ? 'V1.1' : 'V2.20'),
    accepted_by: 'Kierownik',
    remarks: `Uwagi ${label}`,
    kob_number: `KOB ${label}`,
  })

const follower = (label: string, community: CommunityLabel, about: string, who: string): WorldRow =>
  rowIn(community, 'fault-followers', label, { fault_id: idOf('faults', about), person_id: person(who) })

const contractor = (label: string, communities: readonly CommunityLabel[]): WorldRow =>
  row(
    'contractors',
    label,
    { name: `Wykonawca ${label}`, phone: '12 555 01 72', insured_until_on: '2026-12-31' },
    communities,
  )

const contractors: WorldRow[] = [
  contractor('Z1', ['C1']),
  contractor('Z2', ['C2']),
  contractor('Z3', ['C1', 'C2']),
]

/** Rows of `contractors_rels`. */
export const contractorCommunities = contractors.flatMap(({ label, communities }) =>
  communities.map((community, order) => ({
    order: order + 1,
    parent_id: idOf('contractors', label),
    path: 'communities',
    communities_id: idOf('communities', community),
  })),
)

const technician = { assignee_id: idOf('staff', 'technician') }

/** Faults of premises, common parts and whole communities, with what happened to them. */
export const faults: WorldRow[] = [
  ...contractors,
  fault(
    'U1',
    'C1',
    { premises: 'P1' },
    {
      ...{ ...technician, reporter_id: person('owner'), status: 'done', done_on: '2026-03-03' },
      ...{ report_text: 'Wymieniono złączkę', rating: 2, rating_note: 'długo' },
    },
  ),
  fault('U2', 'C1', { building: 'B1' }, { ...technician, staircase: 'A', reporter_id: person('tenant') }),
  fault(
    'U3',
    'C1',
    { building: 'B2' },
    {
      category: 'noise',
      visibility: 'reporter',
      reporter_id: person('halfOwnerA'),
    },
  ),
  fault(
    'U4',
    'C1',
    { premises: 'P2' },
    {
      ...{ status: 'closed', reported_on: '2025-01-15', closed_on: '2025-01-20' },
      reporter_id: person('formerOwnerOfSoldAccount'),
    },
  ),
  fault(
    'U5',
    'C1',
    { premises: 'P2', building: 'B1' },
    {
      reported_on: '2025-03-01',
      reporter_id: person('buyer'),
    },
  ),
  fault('U6', 'C1', {}, { status: 'reported' }),
  fault('U20', 'C2', { building: 'B3' }, { reporter_id: person('ownerElsewhere') }),
  // Given to a technician who is not assigned to its community: he sees nothing of it.
  fault('U21', 'C2', { premises: 'P9' }, { ...technician, reporter_id: person('ownerElsewhere') }),
  event('U1.1', 'C1', { kind: 'reported', status: 'reported', ...byResident('owner') }),
  event('U1.2', 'C1', { kind: 'status', status: 'done' }),
  event('U1.3', 'C1', { visibility: 'internal' }),
  event('U2.1', 'C1', { kind: 'reported', status: 'reported', ...byResident('tenant') }),
  event('U2.2', 'C1', { visibility: 'author', ...byResident('buyer') }),
  event('U2.3', 'C1', { visibility: 'internal' }),
  event('U3.1', 'C1', { kind: 'reported', status: 'reported', ...byResident('halfOwnerA') }),
  event('U4.1', 'C1', { kind: 'status', status: 'closed' }),
  event('U5.1', 'C1', { kind: 'reported', status: 'reported', ...byResident('buyer') }),
  event('U20.1', 'C2'),
  event('U21.1', 'C2', { visibility: 'internal' }),
  report('U1', 'C1'),
  report('U2', 'C1'),
  report('U4', 'C1'),
  report('U20', 'C2'),
  follower('L1', 'C1', 'U2', 'buyer'),
  follower('L20', 'C2', 'U20', 'ownerInBoth'),
]
