import { code } from '../cells/texts'
import { checkOrder, community, fromTo } from './columns'
import type { TableSpec } from './table-spec'

/** Members of a cooperative. */
export const members: TableSpec = {
  name: 'members',
  alias: 'czlonkowie',
  stored: 'members',
  columns: [
    community,
    { name: 'person', alias: 'osoba', type: code, key: true, stored: 'person_id', references: 'people' },
    ...fromTo,
  ],
  checkRow: (row) => checkOrder(row, 'from', 'to'),
}
