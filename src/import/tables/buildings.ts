import { code, freeText } from '../cells/texts'
import { community } from './columns'
import type { TableSpec } from './table-spec'

export const buildings: TableSpec = {
  name: 'buildings',
  alias: 'budynki',
  stored: 'buildings',
  columns: [
    community,
    { name: 'code', alias: 'kod', type: code, key: true, stored: 'code' },
    { name: 'street', alias: 'ulica', type: freeText, stored: 'street' },
    { name: 'postalCode', alias: 'kod_pocztowy', type: code, stored: 'postal_code' },
    { name: 'city', alias: 'miasto', type: freeText, stored: 'city' },
  ],
}
