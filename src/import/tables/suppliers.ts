import { nip, nrb } from '../cells/identifiers'
import { code, freeText } from '../cells/texts'
import { judgeSuppliers } from '../judge/judge-suppliers'
import type { TableSpec } from './table-spec'

/** Who communities buy from; a supplier belongs to none of them. */
export const suppliers: TableSpec = {
  name: 'suppliers',
  alias: 'dostawcy',
  stored: 'suppliers',
  columns: [
    { name: 'code', alias: 'kod', type: code, key: true, stored: 'code' },
    { name: 'name', alias: 'nazwa', type: freeText, stored: 'name' },
    { name: 'nip', alias: 'nip', type: nip, optional: true, stored: 'nip' },
    { name: 'nrb', alias: 'konto', type: nrb, optional: true, stored: 'nrb' },
  ],
  exported: {
    usedBy: (communities) =>
      `t.id in (select i.supplier_id from public.supplier_invoices i where i.community_id = any(${communities}))`,
  },
  judge: judgeSuppliers,
}
