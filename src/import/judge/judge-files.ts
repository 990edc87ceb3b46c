import { fileOf, leadsOut } from '../files/attached-files'
import type { Run } from '../run'
import { addErrors } from './issues'

/**
 * Judges the files a table's column `file` names: `UNKNOWN_REFERENCE` where one is absent; `BAD_FILE` where it lies
 * elsewhere or is not what its name says.
 */
export const judgeFiles =
  (table: 'documents' | 'supplier-invoices') =>
  async (run: Run): Promise<void> => {
    if (!run.tables.get(table)?.headers.has('file')) return
    const staged = `pg_temp."stage_${table}" s`
    const rows = `select s.row_no, 'file', jsonb_build_object('value', s.file`
    await addErrors(
      run,
      table,
      'BAD_FILE',
      `${rows}, 'reason', 'outside') from ${staged} where ${leadsOut('s.file')}`,
    )
    await addErrors(
      run,
      table,
      'UNKNOWN_REFERENCE',
      `${rows}) from ${staged} where s.file is not null and not ${leadsOut('s.file')} and ${fileOf('s.file')} is null`,
    )
    await addErrors(
      run,
      table,
      'BAD_FILE',
      `${rows}, 'reason', 'notItsType') from ${staged} join pg_temp.import_files f on f.path = ${fileOf('s.file')}
     where not f.fits and not ${leadsOut('s.file')}`,
    )
  }
