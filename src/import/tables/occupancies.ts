import { choice } from '../cells/choices'
import { denominator, fractionNumerator } from '../cells/numbers'
import { code, codeList } from '../cells/texts'
import { judgeFractions } from '../judge/judge-fractions'
import { checkOrder, checkShare, community, fromTo } from './columns'
import type { TableSpec } from './table-spec'

const capacity = choice({
  owner: ['wlasciciel'],
  spouse: ['malzonek'],
  tenant: ['najemca'],
  householdMember: ['domownik'],
  proxy: ['pelnomocnik'],
  representative: ['przedstawiciel'],
})

export const occupancies: TableSpec = {
  name: 'occupancies',
  alias: 'uprawnienia',
  stored: 'occupancies',
  columns: [
    community,
    {
      name: 'premises',
      alias: 'lokal',
      type: code,
      key: true,
      stored: 'premises_id',
      references: 'premises',
    },
    { name: 'person', alias: 'osoba', type: code, key: true, stored: 'person_id', references: 'people' },
    {
      name: 'capacity',
      alias: 'tytul',
      type: capacity,
      key: true,
      stored: 'capacity',
      enumType: 'enum_occupancies_capacity',
    },
    ...fromTo,
    {
      name: 'fractionNum',
      alias: 'ulamek_licznik',
      type: fractionNumerator,
      optional: true,
      emptyIs: '1',
      stored: 'fraction_num',
    },
    {
      name: 'fractionDen',
      alias: 'ulamek_mianownik',
      type: denominator,
      optional: true,
      emptyIs: '1',
      stored: 'fraction_den',
    },
    {
      name: 'account',
      alias: 'kartoteka',
      type: codeList,
      optional: true,
      stored: null,
      references: 'accounts',
      list: { table: 'occupancies_rels', value: 'accounts_id', path: 'accounts', enumType: null },
    },
    {
      name: 'principal',
      alias: 'mocodawca',
      type: code,
      optional: true,
      stored: 'principal_id',
      references: 'people',
    },
  ],
  checkRow: (row) => {
    checkOrder(row, 'from', 'to')
    checkShare(row, 'fractionNum', 'fractionDen')
  },
  judge: judgeFractions,
}
