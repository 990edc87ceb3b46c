import { applyInvoices } from '../apply/apply-invoices'
import { CURRENT_BATCH } from '../apply/batch-setting'
import { day } from '../cells/dates'
import { money } from '../cells/numbers'
import { code, freeText } from '../cells/texts'
import { sentHash } from '../files/attached-files'
import { exportedPath } from '../files/exported-path'
import { judgeFiles } from '../judge/judge-files'
import { community } from './columns'
import type { TableSpec } from './table-spec'

/** The hash of the file as it was sent: what a row is compared by. */
const stored = `(select i.*, f.source_sha256 as file_hash, f.sha256 as kept_hash
  from public.supplier_invoices i left join public.files f on f.id = i.file_id)`

const amount = money({ negative: true })

/** Invoices of suppliers; below zero a credit note. */
export const supplierInvoices: TableSpec = {
  name: 'supplier-invoices',
  alias: 'faktury',
  stored: 'supplier_invoices',
  storedFrom: stored,
  columns: [
    community,
    { name: 'externalId', alias: 'id', type: code, key: true, stored: 'external_id' },
    { name: 'supplier', alias: 'dostawca', type: code, stored: 'supplier_id', references: 'suppliers' },
    { name: 'number', alias: 'numer', type: code, stored: 'number' },
    { name: 'ksef', alias: 'ksef', type: code, optional: true, stored: 'ksef' },
    { name: 'issuedOn', alias: 'data', type: day, stored: 'issued_on' },
    { name: 'dueOn', alias: 'termin', type: day, stored: 'due_on' },
    { name: 'category', alias: 'kategoria', type: code, stored: 'category' },
    { name: 'gross', alias: 'brutto', type: amount, stored: 'gross_gr' },
    { name: 'net', alias: 'netto', type: amount, optional: true, stored: 'net_gr' },
    { name: 'vat', alias: 'vat', type: amount, optional: true, stored: 'vat_gr' },
    { name: 'description', alias: 'opis', type: freeText, optional: true, stored: 'description' },
    {
      name: 'file',
      alias: 'plik',
      type: freeText,
      optional: true,
      stored: 'file_hash',
      effective: (plain) => sentHash(plain('file'), plain('file')),
      exported: exportedPath('invoices'),
    },
  ],
  judge: judgeFiles('supplier-invoices'),
  extras: [
    { stored: 'batch_id', onInsert: CURRENT_BATCH, onUpdate: null },
    { stored: 'status', onInsert: `'approved'`, onUpdate: null },
    { stored: 'split_payment', onInsert: 'false', onUpdate: null },
  ],
  apply: applyInvoices,
}
