import { idOf, rowIn, type CommunityLabel, type WorldRow } from './rows'

type MeterOptions = {
  kind?: string
  removedOn?: string
  finalReading?: string
  replaces?: string
  community?: CommunityLabel
}

const meter = (
  label: string,
  premises: string | null,
  installedOn: string,
  options: MeterOptions = {},
): WorldRow =>
  rowIn(options.community ?? 'C1', 'meters', label, {
    serial: label,
    premises_id: premises === null ? null : idOf('premises', premises),
    building_id: premises === null ? idOf('buildings', 'B1') : null,
    kind: options.kind ?? 'coldWater',
    unit: 'm3',
    decimals: 3,
    digits: 5,
    installed_on: installedOn,
    initial_reading: '7.000',
    removed_on: options.removedOn ?? null,
    final_reading: options.finalReading ?? null,
    replaces_id: options.replaces ? idOf('meters', options.replaces) : null,
    remote: false,
  })

const meters: WorldRow[] = [
  meter('M0', 'P1', '2015-01-01', { kind: 'hotWater', removedOn: '2020-06-01', finalReading: '90.000' }),
  meter('M1', 'P1', '2019-01-01', { removedOn: '2025-03-01', finalReading: '300.000' }),
  meter('M2', 'P1', '2025-03-01', { replaces: 'M1' }),
  meter('M3', 'P1', '2025-12-01', { kind: 'electricity' }),
  // Taken out after its former owner had gone.
  meter('M4', 'P2', '2019-01-01', { removedOn: '2025-12-31', finalReading: '55.000' }),
  meter('M5', 'P3', '2018-01-01'),
  meter('M6', 'P4', '2018-01-01'),
  meter('M7', 'P6', '2018-01-01'),
  meter('M8', 'P8', '2018-01-01'),
  meter('M9', null, '2018-01-01'),
  meter('M20', 'P9', '2018-01-01', { community: 'C2' }),
]

/** Label: meter and a number. */
const reading = (
  label: string,
  premises: string | null,
  readOn: string,
  value: string,
  status = 'accepted',
  community: CommunityLabel = 'C1',
): WorldRow =>
  rowIn(community, 'meter-readings', label, {
    meter_id: idOf('meters', label.split('.')[0] ?? ''),
    premises_id: premises === null ? null : idOf('premises', premises),
    read_on: readOn,
    kind: 'administration',
    value,
    status,
    flag: null,
  })

const readings: WorldRow[] = [
  reading('M0.1', 'P1', '2019-06-30', '80.000'),
  reading('M1.1', 'P1', '2020-12-31', '100.000'),
  reading('M1.2', 'P1', '2021-06-30', '120.000'),
  reading('M1.3', 'P1', '2025-02-28', '300.000'),
  reading('M2.1', 'P1', '2025-05-31', '9.000'),
  reading('M2.2', 'P1', '2025-06-30', '11.000'),
  reading('M2.3', 'P1', '2025-09-01', '15.000'),
  reading('M2.4', 'P1', '2025-12-31', '22.000'),
  reading('M2.5', 'P1', '2026-03-01', '25.000', 'pending'),
  reading('M4.1', 'P2', '2021-12-31', '10.000'),
  reading('M4.2', 'P2', '2022-12-31', '20.000'),
  reading('M4.3', 'P2', '2024-09-30', '30.000'),
  reading('M4.4', 'P2', '2025-01-31', '40.000'),
  reading('M4.5', 'P2', '2025-02-01', '41.000'),
  reading('M5.1', 'P3', '2023-12-31', '50.000'),
  reading('M5.2', 'P3', '2024-03-11', '51.000'),
  reading('M6.1', 'P4', '2023-12-31', '60.000'),
  reading('M7.1', 'P6', '2023-12-31', '70.000'),
  reading('M8.1', 'P8', '2023-12-31', '80.000'),
  reading('M9.1', null, '2023-12-31', '900.000'),
  reading('M20.1', 'P9', '2023-12-31', '20.000', 'accepted', 'C2'),
]

/** `W1` asks for cold water of C1 on the world's day, `W2` has ended, `W20` is of C2. */
const windows: WorldRow[] = [
  rowIn('C1', 'reading-windows', 'W1', { opens_on: '2026-03-05', last_on: '2026-03-15' }),
  rowIn('C1', 'reading-windows', 'W2', { opens_on: '2025-12-01', last_on: '2025-12-10' }),
  rowIn('C2', 'reading-windows', 'W20', { opens_on: '2026-03-05', last_on: '2026-03-15' }),
]

/** Rows of `reading_windows_kinds`. */
export const windowKinds = windows.map(({ values }) => ({
  order: 1,
  parent_id: values['id'],
  value: 'coldWater',
  id: values['id'],
}))

export const metering: WorldRow[] = [...meters, ...windows, ...readings]
