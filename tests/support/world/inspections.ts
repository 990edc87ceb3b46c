import { idOf, rowIn, type CommunityLabel, type WorldRow } from './rows'

const inspection = (
  label: string,
  community: CommunityLabel,
  building: string,
  more: Record<string, unknown> = {},
): WorldRow =>
  rowIn(community, 'inspections', label, {
    building_id: idOf('buildings', building),
    kind: 'yearly',
    done_on: '2025-04-10',
    next_on: '2026-04-10',
    inspector: `Inspektor ${label}`,
    licence: `MAP/${label}`,
    protocol_number: `P/${label}`,
    ...more,
  })

const finding = (label: string, community: CommunityLabel, more: Record<string, unknown> = {}): WorldRow =>
  rowIn(community, 'inspection-findings', label, {
    inspection_id: idOf('inspections', label.split('.')[0] ?? ''),
    text: `Zalecenie ${label}`,
    category: 'roof',
    priority: 'normal',
    due_on: '2026-03-01',
    ...more,
  })

/** Inspections of buildings of both communities, with findings open, turned into a fault, and settled without one. */
export const inspections: WorldRow[] = [
  inspection('I1', 'C1', 'B1'),
  inspection('I2', 'C1', 'B1', { kind: 'gas', done_on: '2025-02-10', next_on: '2026-02-10' }),
  inspection('I3', 'C1', 'B2', { kind: 'gas', done_on: '2026-02-10', next_on: '2027-02-10' }),
  inspection('I20', 'C2', 'B3'),
  finding('I1.1', 'C1'),
  finding('I1.2', 'C1', { fault_id: idOf('faults', 'U6') }),
  finding('I2.1', 'C1', { settled_on: '2025-02-10', settled_note: 'na miejscu' }),
  finding('I20.1', 'C2'),
]
