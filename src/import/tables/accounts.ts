import { day } from '../cells/dates'
import { nrb } from '../cells/identifiers'
import { code } from '../cells/texts'
import { checkOrder, community } from './columns'
import type { TableSpec } from './table-spec'

export const accounts: TableSpec = {
  name: 'accounts',
  alias: 'kartoteki',
  stored: 'accounts',
  columns: [
    community,
    { name: 'code', alias: 'kartoteka', type: code, key: true, stored: 'code' },
    { name: 'premises', alias: 'lokal', type: code, stored: 'premises_id', references: 'premises' },
    { name: 'nrb', alias: 'konto', type: nrb, optional: true, stored: 'nrb' },
    {
      name: 'payerId',
      alias: 'identyfikator_platnika',
      type: code,
      optional: true,
      stored: 'payer_id',
      effective: (plain) => `coalesce(${plain('payerId')}, right(${plain('nrb')}, 12))`,
    },
    { name: 'openedOn', alias: 'od', type: day, stored: 'opened_on' },
    { name: 'closedOn', alias: 'do', type: day, optional: true, stored: 'closed_on' },
  ],
  checkRow: (row) => checkOrder(row, 'openedOn', 'closedOn'),
}
