import { CURRENT_BATCH } from '../apply/batch-setting'
import { day } from '../cells/dates'
import { money } from '../cells/numbers'
import { code, freeText } from '../cells/texts'
import { community } from './columns'
import type { TableSpec } from './table-spec'

/** Costs of the property as they were booked. */
export const costs: TableSpec = {
  name: 'costs',
  alias: 'koszty',
  stored: 'costs',
  columns: [
    community,
    { name: 'externalId', alias: 'id', type: code, key: true, stored: 'external_id' },
    {
      name: 'building',
      alias: 'budynek',
      type: code,
      optional: true,
      stored: 'building_id',
      references: 'buildings',
    },
    { name: 'category', alias: 'kategoria', type: code, stored: 'category' },
    { name: 'bookedOn', alias: 'data', type: day, stored: 'booked_on' },
    { name: 'amount', alias: 'kwota', type: money({ negative: true }), stored: 'amount_gr' },
    {
      name: 'invoice',
      alias: 'faktura',
      type: code,
      optional: true,
      stored: 'invoice_id',
      references: 'supplier-invoices',
    },
    { name: 'description', alias: 'opis', type: freeText, optional: true, stored: 'description' },
  ],
  extras: [{ stored: 'batch_id', onInsert: CURRENT_BATCH, onUpdate: null }],
}
