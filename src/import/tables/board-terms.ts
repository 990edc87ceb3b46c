import { choiceList } from '../cells/choices'
import { code } from '../cells/texts'
import { checkOrder, community, fromTo } from './columns'
import type { TableSpec } from './table-spec'

const grants = choiceList({
  costs: ['koszty'],
  balances: ['salda'],
  suppliers: ['dostawcy'],
  debts: ['windykacja'],
  advances: ['zaliczki'],
  contacts: ['kontakty'],
})

export const boardTerms: TableSpec = {
  name: 'board-terms',
  alias: 'zarzad',
  stored: 'board_terms',
  columns: [
    community,
    { name: 'person', alias: 'osoba', type: code, key: true, stored: 'person_id', references: 'people' },
    ...fromTo,
    {
      name: 'grants',
      alias: 'uprawnienia',
      type: grants,
      optional: true,
      stored: null,
      list: { table: 'board_terms_grants', value: 'value', path: null, enumType: 'enum_board_terms_grants' },
    },
  ],
  checkRow: (row) => checkOrder(row, 'from', 'to'),
}
