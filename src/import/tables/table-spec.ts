import type { CellType } from '../cells/cell-type'
import type { Row } from '../parse/row'
import type { Run } from '../run'

/** Where the values of a list column live: Payload's table of relations, or of a choice with several values. */
export type ListStorage = {
  table: string
  /** Column that holds one value. */
  value: string
  /** Payload's relation path; null for a choice. */
  path: string | null
  /** Postgres enum of the value; null for a relation. */
  enumType: string | null
}

/** One column of a table of the package (import format, "Files and columns"). */
export type Column = {
  /** English header, also the name in findings. */
  name: string
  /** Polish header. */
  alias: string
  type: CellType
  /** Part of the natural key, in the order of the columns. */
  key?: boolean
  /** The header may be missing and the cell empty. */
  optional?: boolean
  /** The header must stand there, the cell may be empty. */
  blank?: boolean
  /** Canonical value of an empty cell. */
  emptyIs?: string
  /** Column of the stored table; null where the value is kept in a list. */
  stored: string | null
  /** Postgres enum of the stored column. */
  enumType?: string
  /** Name of the table whose code this cell holds. */
  references?: string
  /** Several values joined by `|`. */
  list?: ListStorage
  /**
   * SQL for the value that counts, where the plain cell is not it. `plain(name)` is the cell of a column (or the stored
   * value where the file has no such column); `s` is the staged row, `t` the stored one.
   */
  effective?: (plain: (column: string) => string) => string
  /** SQL over the stored row `t` for the cell an export writes, where it is not the stored value. */
  exported?: string
}

/** A value computed while reading, stored but never compared. */
export type Computed = {
  name: string
  type: CellType['pg']
  stored: string
  from: (row: Row) => string | null
}

/** A stored column that is no column of the package: SQL over the judged row `w`. */
export type Extra = { stored: string; onInsert: string; onUpdate: string | null }

/** Which stored rows `t` an export takes, where it is not all of its communities. */
export type ExportedRows = {
  /** SQL: what the format can say. Rows it cannot say are counted as left out. */
  only?: string
  /** SQL of a row that belongs to no community: it is used by one of these, given as an array of ids. */
  usedBy?: (communities: string) => string
}

/**
 * All the import knows about one table of the package. A further table is one more of these, listed in
 * `all-tables.ts`; the general steps (read, stage, difference, apply) need nothing else.
 */
export type TableSpec = {
  name: string
  alias: string
  /** Stored table, null for the manifest. */
  stored: string | null
  /** SQL to read stored rows from, where it is not the plain table. Must yield id and the stored columns. */
  storedFrom?: string
  columns: readonly Column[]
  /** Rules over the cells of one row. */
  checkRow?: (row: Row) => void
  computed?: readonly Computed[]
  exported?: ExportedRows
  /** Columns that may still change in a stored row; where given, any other change is `IMMUTABLE_ROW`. */
  mutable?: readonly string[]
  /** Columns that a row pointing here sees as `"column.carried"` (the id where the carried column is a reference). */
  carry?: readonly string[]
  /** Tables whose rows must be written before this one's, beside those it refers to. */
  after?: readonly string[]
  /** Tables whose codes the own rules ask for, beside those the columns refer to. */
  needs?: readonly string[]
  /** Puts the staged rows right before they are looked at, by what is stored of their community. */
  beforeJudge?: (run: Run) => Promise<void>
  /** Work on the judged rows before they are counted: cross-row checks, own states, warnings. */
  judge?: (run: Run) => Promise<void>
  /** Rules that need other tables of the package; they come once every table is judged. */
  judgeLast?: (run: Run) => Promise<void>
  extras?: readonly Extra[]
  /** Precedes the insert and update. */
  beforeApply?: (run: Run) => Promise<void>
  /** Replaces the general insert and update. */
  apply?: (run: Run) => Promise<void>
  /** Follows the insert and update. */
  afterApply?: (run: Run) => Promise<void>
}
