import { literal, quoted } from '../judge/sql'
import type { Column, ListStorage, TableSpec } from '../tables/table-spec'

/** How a cell of an export is made: SQL over the stored row `t`, and the join it needs. */
export type CellSql = { value: string; join: string }

/** What JavaScript's `trim` takes off: the import would cut it, and the row would differ from the stored one. */
const BLANKS =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'

/** Characters no cell may hold (`FORBIDDEN` of the import), as Postgres writes them. */
const FORBIDDEN = String.raw`[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]`

/** A text that a spreadsheet would run as a formula gets an apostrophe, which the import takes off again. */
const textCell = (value: string): string =>
  `nullif(regexp_replace(btrim(regexp_replace(${value}, ${literal(FORBIDDEN)}, '', 'g'), ${literal(BLANKS)}),
    '^(?=''*[=+@-])', ''''), '')`

/** Amounts are the only whole numbers that end in `_gr`. */
const wholeCell = (column: Column, value: string): string => {
  if (!column.stored?.endsWith('_gr')) return `${value}::text`
  const amount = `(${value}::numeric / 100)::numeric(16, 2)::text`
  // The empty side of a ledger row.
  return column.blank ? `case when ${value} <> 0 then ${amount} end` : amount
}

/** SQL for a plain value of a column in the import format's words. */
export const shownCell = (column: Column, value: string): string => {
  switch (column.type.pg) {
    case 'bigint':
      return wholeCell(column, value)
    case 'numeric':
      return `trim_scale(${value})::text`
    case 'date':
    case 'timestamp':
      return `to_char(${value}, 'YYYY-MM-DD')`
    case 'boolean':
      return `${value}::text`
    case 'text':
      return textCell(`${value}::text`)
  }
}

/** The code by which other tables name a row of this one. */
const codeOf = (spec: TableSpec): string => {
  const column = spec.columns.find((one) => one.key && one.references !== 'communities')
  return quoted(column?.stored ?? '')
}

const listCell = (list: ListStorage, target: TableSpec | null): string => {
  const path = list.path === null ? '' : ` and l.path = ${literal(list.path)}`
  const value = target ? `r.${codeOf(target)}` : `l.${quoted(list.value)}::text`
  const join = target ? `join public.${quoted(target.stored ?? '')} r on r.id = l.${quoted(list.value)}` : ''
  return textCell(`(select string_agg(${value}, '|' order by ${value} collate "C")
    from public.${quoted(list.table)} l ${join} where l.parent_id = t.id${path})`)
}

/** SQL for the cell of a column in the import format's words. */
export const cellSql = (column: Column, specOf: (table: string) => TableSpec): CellSql => {
  if (column.exported !== undefined) return { value: textCell(column.exported), join: '' }
  const target = column.references === undefined ? null : specOf(column.references)
  if (column.list) return { value: listCell(column.list, target), join: '' }
  if (target === null) return { value: shownCell(column, `t.${quoted(column.stored ?? '')}`), join: '' }
  const named = quoted(`r_${column.name}`)
  return {
    value: textCell(`${named}.${codeOf(target)}`),
    join: `left join public.${quoted(target.stored ?? '')} ${named} on ${named}.id = t.${quoted(column.stored ?? '')}`,
  }
}
