import { choice } from '../cells/choices'
import { decimal, denominator, shareNumerator } from '../cells/numbers'
import { code } from '../cells/texts'
import { judgeShares } from '../judge/judge-shares'
import { checkShare, community } from './columns'
import type { TableSpec } from './table-spec'

const use = choice({
  residential: ['mieszkalny'],
  commercial: ['uzytkowy'],
  garage: ['garaz'],
  storage: ['komorka'],
})

export const premises: TableSpec = {
  name: 'premises',
  alias: 'lokale',
  stored: 'premises',
  columns: [
    community,
    { name: 'code', alias: 'lokal', type: code, key: true, stored: 'code' },
    { name: 'building', alias: 'budynek', type: code, stored: 'building_id', references: 'buildings' },
    { name: 'staircase', alias: 'klatka', type: code, optional: true, stored: 'staircase' },
    { name: 'floor', alias: 'pietro', type: code, optional: true, stored: 'floor' },
    { name: 'use', alias: 'przeznaczenie', type: use, stored: 'use', enumType: 'enum_premises_use' },
    { name: 'areaM2', alias: 'powierzchnia', type: decimal(2, 10), stored: 'area_m2' },
    {
      name: 'heatedAreaM2',
      alias: 'pow_ogrzewana',
      type: decimal(2, 10),
      optional: true,
      stored: 'heated_area_m2',
    },
    { name: 'shareNum', alias: 'udzial_licznik', type: shareNumerator, blank: true, stored: 'share_num' },
    { name: 'shareDen', alias: 'udzial_mianownik', type: denominator, blank: true, stored: 'share_den' },
  ],
  carry: ['building', 'staircase'],
  checkRow: (row) => checkShare(row, 'shareNum', 'shareDen'),
  judge: judgeShares,
}
