import type { Column, TableSpec } from '../tables/table-spec'
import { literal, quoted } from './sql'

/** The file's view of a table: which of its columns stand in the file. */
export type Presence = { spec: TableSpec; has: (column: string) => boolean }

/** The stored value of a plain column in the type of its staged value. */
export const storedValue = (column: Column): string => {
  const stored = `t.${quoted(column.stored ?? '')}`
  return column.enumType ? `${stored}::text` : `${stored}::${column.type.pg}`
}

/** A staged value in the type of the stored column, so that an index on it can be used. */
export const castToStored = (column: Column, value: string): string =>
  column.enumType ? `${value}::public.${quoted(column.enumType)}` : value

/** The cell, or what is stored (for a new row: the value of an empty cell) where the file has no such column. */
const plainValue = (presence: Presence, column: Column): string => {
  if (presence.has(column.name)) return `s.${quoted(column.name)}`
  const empty = column.emptyIs === undefined ? 'null' : literal(column.emptyIs)
  return `case when t.id is null then ${empty}::${column.type.pg} else ${storedValue(column)} end`
}

/** SQL for the value of a plain column that counts. */
export const effectiveValue = (presence: Presence, column: Column): string => {
  const plain = (name: string): string => {
    const named = presence.spec.columns.find((one) => one.name === name)
    if (!named) throw new Error(`no column ${name} in ${presence.spec.name}`)
    return plainValue(presence, named)
  }
  return column.effective ? column.effective(plain) : plain(column.name)
}

/** Whether a reference points into its own table; such ids are only known once all rows are judged. */
export const isSelfReference = (spec: TableSpec, column: Column): boolean => column.references === spec.name

export const alias = (column: Column): string => quoted(`k_${column.name}`)

/** Name of the column of the judged row that holds a reference's id. */
export const idOf = (column: Column): string => quoted(`${column.name}_id`)

/** Name of the column of the judged row that holds the sorted values of a list. */
export const valuesOf = (column: Column): string => quoted(`${column.name}_values`)
