import { cellSql, shownCell } from '../export/cell-sql'
import type { LoadedTable, Run } from '../run'
import { stageName } from '../stage/stage-table'
import type { Column } from '../tables/table-spec'
import { literal, quoted, storedFrom, workName } from './sql'

/** A stored row that the package would change: its row in the file, its key, and each cell before and after. */
export type RowDifference = {
  table: string
  row: number
  key: string
  changes: { column: string; from: string | null; to: string | null }[]
}

/** A clerk looks whether the right things change; nobody reads thousands. */
const PER_TABLE = 50
const IN_ALL = 500

/** What the cell would be: as it was sent where it names other rows or a file, else the value that counts. */
const after = (column: Column): string =>
  column.references || column.list || column.exported !== undefined
    ? `s.${quoted(column.name)}`
    : shownCell(column, `w.${quoted(column.name)}`)

const before = (run: Run, column: Column): string => cellSql(column, run.specOf).value

const differs = (run: Run, column: Column): string =>
  // A file is another one by its bytes, whatever its name.
  column.stored === 'file_hash'
    ? 't.file_hash is distinct from w.file'
    : `(${before(run, column)}) is distinct from (${after(column)})`

const tableDifferences = async (run: Run, { spec, headers }: LoadedTable): Promise<RowDifference[]> => {
  const columns = spec.columns.filter((column) => !column.key && headers.has(column.name))
  const keys = spec.columns.filter((column) => column.key && column.references !== 'communities')
  const joins = columns.map((column) => cellSql(column, run.specOf).join).filter((join) => join !== '')
  const cells = columns.map(
    (column) =>
      `(${literal(column.name)}, ${before(run, column)}, ${after(column)}, ${differs(run, column)})`,
  )
  const { rows } = await run.client.query<Omit<RowDifference, 'table'>>(
    `select w.row_no as row, concat_ws(' · ', ${keys.map((key) => `s.${quoted(key.name)}::text`).join(', ')}) as key, d.changes
     from ${workName(spec.name)} w join ${stageName(spec)} s on s.row_no = w.row_no
     join ${storedFrom(spec)} t on t.id = w.stored_id ${joins.join(' ')}
     cross join lateral (select jsonb_agg(jsonb_build_object('column', v.name, 'from', v.before, 'to', v.after)) as changes
       from (values ${cells.join(', ')}) v(name, before, after, differs) where v.differs) d
     where w.state = 'changed' and d.changes is not null order by w.row_no limit ${PER_TABLE}`,
  )
  return rows.map((row) => ({ table: spec.name, ...row }))
}

/** The rows a clean package changes, cell by cell; the first of each table. */
export const rowDifferences = async (run: Run): Promise<RowDifference[]> => {
  const found: RowDifference[] = []
  for (const table of run.tables.values()) {
    const changed = run.counts.get(table.spec.name)?.changed ?? 0
    if (changed > 0 && run.judged.has(table.spec.name) && found.length < IN_ALL)
      found.push(...(await tableDifferences(run, table)))
  }
  return found.slice(0, IN_ALL)
}
