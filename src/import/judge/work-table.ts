import type { LoadedTable, Run } from '../run'
import { stageName } from '../stage/stage-table'
import type { Column, TableSpec } from '../tables/table-spec'
import {
  alias,
  castToStored,
  effectiveValue,
  idOf,
  isSelfReference,
  storedValue,
  valuesOf,
} from './column-sql'
import type { Presence } from './column-sql'
import { listSql, storedList } from './list-sql'
import { knownName, literal, quoted, storedFrom, workName } from './sql'

/** SQL of one column: what it selects, what it joins, and whether it differs from the stored row. */
type ColumnSql = { column: Column; select: string[]; join: string; differs: string | null }

const joinKnown = (run: Run, column: Column): string => {
  const target = run.specOf(column.references ?? '')
  const global = !target.columns.some((one) => one.references === 'communities')
  const scope = global ? '' : `${alias(column)}.community_id = "k_community".id and `
  return `left join ${knownName(target.name)} ${alias(column)} on ${scope}${alias(column)}.code = s.${quoted(column.name)}`
}

const carried = (run: Run, column: Column): string[] =>
  (run.specOf(column.references ?? '').carry ?? []).map(
    (name) => `${alias(column)}.${quoted(name)} as ${quoted(`${column.name}.${name}`)}`,
  )

const referenceSql = (run: Run, presence: Presence, column: Column): ColumnSql => {
  const stored = `t.${quoted(column.stored ?? '')}`
  const code = `s.${quoted(column.name)}`
  if (!presence.has(column.name)) {
    return { column, select: [code, `${stored} as ${idOf(column)}`], join: '', differs: null }
  }
  if (isSelfReference(presence.spec, column)) {
    const before = `${stored} as ${quoted(`${column.name}_before`)}`
    return { column, select: [code, `null::uuid as ${idOf(column)}`, before], join: '', differs: null }
  }
  const id = `${alias(column)}.id`
  return {
    column,
    select: [code, `${id} as ${idOf(column)}`, ...carried(run, column)],
    join: joinKnown(run, column),
    differs: column.key ? null : `${stored} is distinct from ${id}`,
  }
}

const columnSql = (run: Run, presence: Presence, column: Column): ColumnSql => {
  if (column.list) {
    const { join, value, missing } = listSql(presence, column, column.list)
    const select = [`${value} as ${valuesOf(column)}`, `${missing} as ${quoted(`${column.name}_missing`)}`]
    const differs = presence.has(column.name) ? `${storedList(column.list)} is distinct from ${value}` : null
    return { column, select, join, differs }
  }
  if (column.references) return referenceSql(run, presence, column)
  const value = effectiveValue(presence, column)
  const compared = presence.has(column.name) || column.effective !== undefined
  const differs = column.key || !compared ? null : `${storedValue(column)} is distinct from ${value}`
  return { column, select: [`${value} as ${quoted(column.name)}`], join: '', differs }
}

const keyJoin = (spec: TableSpec): string => {
  const matches = spec.columns
    .filter((column) => column.key)
    .map((column) => {
      const stored = `t.${quoted(column.stored ?? '')}`
      if (column.references) return `${stored} = ${alias(column)}.id`
      return `${stored} = ${castToStored(column, `s.${quoted(column.name)}`)}`
    })
  return `left join ${storedFrom(spec)} t on ${matches.join(' and ')}`
}

/** The first column whose stored value may not change but does, in the order of the format. */
const firstChanged = (spec: TableSpec, parts: readonly ColumnSql[]): string => {
  if (!spec.mutable) return 'null::text'
  const cases = parts
    .filter(({ column, differs }) => differs !== null && !spec.mutable?.includes(column.name))
    .map(({ column, differs }) => `when ${differs ?? ''} then ${literal(column.name)}`)
  return cases.length === 0 ? 'null::text' : `case when t.id is null then null ${cases.join(' ')} end`
}

/**
 * SQL that lays out the judged rows of a table: every staged row with its effective values, the ids its references
 * resolve to, the id it has or will have, and whether it is new, changed or unchanged.
 */
export const workTableSql = (run: Run, table: LoadedTable): string => {
  const { spec } = table
  const presence: Presence = { spec, has: (column) => table.headers.has(column) }
  const parts = spec.columns.map((column) => columnSql(run, presence, column))
  const differs = parts.flatMap((part) => part.differs ?? [])
  const state = `case when t.id is null then 'new' ${
    differs.length === 0 ? '' : `when ${differs.join(' or ')} then 'changed'`
  } else 'unchanged' end`
  const selected = [
    's.row_no',
    's.refused',
    't.id as stored_id',
    'coalesce(t.id, portal.uuid_v7()) as id',
    ...parts.flatMap((part) => part.select),
    ...(spec.computed ?? []).map((value) => `s.${quoted(value.name)}`),
    `${firstChanged(spec, parts)} as first_changed`,
    `${state} as state`,
  ]
  const joins = parts.map((part) => part.join).filter((join) => join !== '')
  const key = keyJoin(spec)
  // List columns look at the stored row, so its join comes before theirs.
  const ordered = [
    ...joins.filter((join) => !join.includes('lateral')),
    key,
    ...joins.filter((join) => join.includes('lateral')),
  ]
  const name = workName(spec.name).replace('pg_temp.', '')
  return `create temp table ${name} on commit drop as
    select ${selected.join(', ')} from ${stageName(spec)} s ${ordered.join(' ')}`
}
