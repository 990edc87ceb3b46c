import { moveReadingsWithMeters } from '../apply/apply-readings'
import { choice, yesNo } from '../cells/choices'
import { day } from '../cells/dates'
import { decimal, whole } from '../cells/numbers'
import { code, freeText, unit } from '../cells/texts'
import type { Row } from '../parse/row'
import { checkOrder, community } from './columns'
import type { TableSpec } from './table-spec'

const kind = choice({
  coldWater: ['zw'],
  hotWater: ['cw'],
  heat: ['cieplo'],
  allocator: ['podzielnik'],
  electricity: ['ee'],
  gas: ['gaz'],
})

const reading = decimal(3, 11)

const checkMeter = (row: Row): void => {
  checkOrder(row, 'installedOn', 'removedOn')
  const placed = row.get('premises') !== null || row.get('building') !== null
  if (!placed && row.sound('premises', 'building'))
    row.fault('building', 'MISSING_VALUE', { reason: 'noPlace' })
}

export const meters: TableSpec = {
  name: 'meters',
  alias: 'liczniki',
  stored: 'meters',
  columns: [
    community,
    { name: 'serial', alias: 'numer', type: code, key: true, stored: 'serial' },
    {
      name: 'premises',
      alias: 'lokal',
      type: code,
      optional: true,
      stored: 'premises_id',
      references: 'premises',
    },
    {
      name: 'building',
      alias: 'budynek',
      type: code,
      optional: true,
      stored: 'building_id',
      references: 'buildings',
    },
    {
      name: 'parent',
      alias: 'licznik_glowny',
      type: code,
      optional: true,
      stored: 'parent_id',
      references: 'meters',
    },
    { name: 'kind', alias: 'rodzaj', type: kind, stored: 'kind', enumType: 'enum_meters_kind' },
    { name: 'unit', alias: 'jednostka', type: unit, stored: 'unit' },
    { name: 'decimals', alias: 'miejsca', type: whole(0n, 3n), stored: 'decimals' },
    { name: 'digits', alias: 'cyfry', type: whole(1n, 11n), stored: 'digits' },
    { name: 'installedOn', alias: 'montaz', type: day, stored: 'installed_on' },
    { name: 'initialReading', alias: 'stan_poczatkowy', type: reading, stored: 'initial_reading' },
    { name: 'removedOn', alias: 'demontaz', type: day, optional: true, stored: 'removed_on' },
    { name: 'finalReading', alias: 'stan_koncowy', type: reading, optional: true, stored: 'final_reading' },
    { name: 'legalUntil', alias: 'legalizacja_do', type: day, optional: true, stored: 'legal_until_on' },
    {
      name: 'replaces',
      alias: 'zastepuje',
      type: code,
      optional: true,
      stored: 'replaces_id',
      references: 'meters',
    },
    { name: 'location', alias: 'miejsce', type: freeText, optional: true, stored: 'location' },
    { name: 'remote', alias: 'zdalny', type: yesNo, optional: true, emptyIs: 'false', stored: 'remote' },
  ],
  checkRow: checkMeter,
  carry: ['premises', 'installedOn', 'removedOn'],
  afterApply: moveReadingsWithMeters,
}
