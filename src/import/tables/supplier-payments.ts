import { CURRENT_BATCH } from '../apply/batch-setting'
import { day } from '../cells/dates'
import { money } from '../cells/numbers'
import { code } from '../cells/texts'
import { community } from './columns'
import type { TableSpec } from './table-spec'

/** What was paid of invoices. A row never changes. */
export const supplierPayments: TableSpec = {
  name: 'supplier-payments',
  alias: 'zaplaty',
  stored: 'supplier_payments',
  columns: [
    community,
    { name: 'externalId', alias: 'id', type: code, key: true, stored: 'external_id' },
    {
      name: 'invoice',
      alias: 'faktura',
      type: code,
      stored: 'invoice_id',
      references: 'supplier-invoices',
    },
    { name: 'paidOn', alias: 'data', type: day, stored: 'paid_on' },
    { name: 'amount', alias: 'kwota', type: money({ negative: true }), stored: 'amount_gr' },
  ],
  mutable: [],
  extras: [{ stored: 'batch_id', onInsert: CURRENT_BATCH, onUpdate: null }],
}
