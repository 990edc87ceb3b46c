import { idOf, row, rowIn, type CommunityLabel, type WorldRow } from './rows'

const address = { street: 'ul. Testowa 1', postal_code: '00-001', city: 'Warszawa' }

const communities: WorldRow[] = [
  row('communities', 'C1', {
    code: 'C1',
    kind: 'condominium',
    name: 'Wspólnota Pierwsza',
    short_name: 'WM Pierwsza',
    nip: '5260250274',
    nrb: '61109010140000071219812874',
    bookkeeping: 'imported',
    encoding: 'windows-1250',
    former_owner_months: 24,
    data_as_of_at: '2026-03-09T20:00:00Z',
    ...address,
  }),
  row(
    'communities',
    'C2',
    {
      code: 'C2',
      kind: 'cooperative',
      name: 'Spółdzielnia Druga',
      nrb: '27114020040000300201355387',
      bookkeeping: 'imported',
      encoding: 'utf-8',
      former_owner_months: 24,
      ...address,
    },
    ['C2'],
  ),
]

const building = (label: string, community: CommunityLabel): WorldRow =>
  rowIn(community, 'buildings', label, { code: label, ...address, street: `ul. ${label} 2` })

const premises = (
  label: string,
  buildingLabel: string,
  community: CommunityLabel = 'C1',
  more: Record<string, unknown> = {},
): WorldRow =>
  rowIn(community, 'premises', label, {
    building_id: idOf('buildings', buildingLabel),
    code: label,
    floor: '1',
    use: 'residential',
    area_m2: '48.37',
    share_num: 4837,
    share_den: 100000,
    ...more,
  })

/** Label: premises and a number. Values are of persons unless another name is given. */
const parameter = (
  label: string,
  validFromOn: string,
  value: string,
  name = 'persons',
  community: CommunityLabel = 'C1',
): WorldRow =>
  rowIn(community, 'premises-parameters', label, {
    premises_id: idOf('premises', label.split('.')[0] ?? ''),
    name,
    valid_from_on: validFromOn,
    value,
    source: 'deklaracja',
  })

/** Two communities, three buildings, ten premises and the parameters of their advances. */
export const places: WorldRow[] = [
  ...communities,
  building('B1', 'C1'),
  building('B2', 'C1'),
  building('B3', 'C2'),
  premises('P1', 'B1', 'C1', { staircase: 'A' }),
  premises('P2', 'B1', 'C1', { staircase: 'A' }),
  premises('P3', 'B2'),
  premises('P4', 'B2', 'C1', { use: 'commercial' }),
  premises('P5', 'B1', 'C1', { use: 'garage', area_m2: '12.00' }),
  premises('P6', 'B2'),
  premises('P7', 'B2'),
  premises('P8', 'B1', 'C1', { staircase: 'B' }),
  premises('P9', 'B3', 'C2', { share_num: null, share_den: null }),
  premises('P10', 'B3', 'C2', { share_num: null, share_den: null }),
  parameter('P1.1', '2021-01-01', '2.000'),
  parameter('P1.2', '2023-05-01', '3.000'),
  parameter('P1.3', '2024-09-01', '1.000'),
  parameter('P1.4', '2025-11-01', '4.000'),
  parameter('P1.5', '2026-07-01', '5.000'),
  parameter('P1.6', '2020-01-01', '48.370', 'areaM2'),
  parameter('P1.7', '2020-06-01', '6.000'),
  parameter('P2.1', '2022-01-01', '1.000'),
  parameter('P2.2', '2024-11-01', '2.000'),
  parameter('P2.3', '2025-02-01', '3.000'),
  parameter('P3.1', '2019-01-01', '1.000'),
  parameter('P3.2', '2024-03-11', '2.000'),
  parameter('P4.1', '2019-06-01', '0.000'),
  parameter('P6.1', '2021-01-01', '3.000'),
  parameter('P8.1', '2022-01-01', '2.000'),
  parameter('P9.1', '2021-01-01', '2.000', 'persons', 'C2'),
  parameter('P10.1', '2021-01-01', '1.000', 'persons', 'C2'),
]
