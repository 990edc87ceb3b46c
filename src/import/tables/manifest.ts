import { moment } from '../cells/dates'
import { code } from '../cells/texts'
import type { TableSpec } from './table-spec'

/** What the package says about itself: as of when, out of which program. One row; it is stored with the batch. */
export const manifest: TableSpec = {
  name: 'manifest',
  alias: 'manifest',
  stored: null,
  columns: [
    { name: 'asOf', alias: 'stan_na', type: moment, stored: null },
    { name: 'source', alias: 'program', type: code, optional: true, stored: null },
  ],
}
