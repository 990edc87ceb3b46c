import { choice } from '../cells/choices'
import { decimal, money } from '../cells/numbers'
import { code, freeText } from '../cells/texts'
import { judgeLinesAlone } from '../judge/judge-settlements'
import { community } from './columns'
import type { TableSpec } from './table-spec'

const method = choice({
  meter: ['licznik'],
  allocator: ['podzielnik'],
  lumpSum: ['ryczalt'],
  estimate: ['szacunek'],
  area: ['powierzchnia'],
  share: ['udzial'],
  persons: ['osoby'],
  premises: ['lokal'],
})

const reading = decimal(3, 11)

/** The lines of settlements. A line's cost need not be quantity × unit price: costs are allocated to the grosz. */
export const settlementLines: TableSpec = {
  name: 'settlement-lines',
  alias: 'rozliczenia_pozycje',
  stored: 'settlement_lines',
  columns: [
    community,
    {
      name: 'settlement',
      alias: 'rozliczenie',
      type: code,
      key: true,
      stored: 'settlement_id',
      references: 'settlements',
    },
    { name: 'line', alias: 'lp', type: code, key: true, stored: 'line' },
    { name: 'component', alias: 'skladnik', type: code, stored: 'component' },
    { name: 'name', alias: 'nazwa', type: freeText, stored: 'name' },
    {
      name: 'method',
      alias: 'metoda',
      type: method,
      stored: 'method',
      enumType: 'enum_settlement_lines_method',
    },
    {
      name: 'meter',
      alias: 'licznik',
      type: code,
      optional: true,
      stored: 'meter_id',
      references: 'meters',
    },
    { name: 'readingFrom', alias: 'stan_od', type: reading, optional: true, stored: 'reading_from' },
    { name: 'readingTo', alias: 'stan_do', type: reading, optional: true, stored: 'reading_to' },
    { name: 'quantity', alias: 'ilosc', type: reading, stored: 'quantity' },
    { name: 'unitPrice', alias: 'cena', type: decimal(6, 10), stored: 'unit_price' },
    { name: 'advances', alias: 'zaliczki', type: money({ negative: false }), stored: 'advances_gr' },
    { name: 'cost', alias: 'koszt', type: money({ negative: true }), stored: 'cost_gr' },
  ],
  judgeLast: judgeLinesAlone,
}
