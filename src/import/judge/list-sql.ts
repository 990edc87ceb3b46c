import type { Column, ListStorage } from '../tables/table-spec'
import type { Presence } from './column-sql'
import { knownName, quoted } from './sql'

/** The values stored for a row, as sorted text. */
export const storedList = (list: ListStorage): string => {
  const path = list.path === null ? '' : ` and r.path = '${list.path}'`
  const value = `r.${quoted(list.value)}::text`
  return `array(select distinct ${value} from public.${quoted(list.table)} r where r.parent_id = t.id${path} order by 1)`
}

/** A join that yields `ids` (sorted text) and `missing` (the first code nobody knows) of a list in the file. */
const listJoin = (column: Column, name: string): string => {
  const parts = `unnest(string_to_array(s.${quoted(column.name)}, '|')) u(code)`
  if (!column.references) {
    return `left join lateral (select array_agg(u.code order by u.code) ids, null::text missing from ${parts}) ${name} on true`
  }
  return `left join lateral (select array_agg(distinct k.id::text order by k.id::text) filter (where k.id is not null) ids,
    min(u.code) filter (where k.id is null) missing
    from ${parts} left join ${knownName(column.references)} k on k.community_id = "k_community".id and k.code = u.code
  ) ${name} on true`
}

/** Joins and selected columns for a list: its values where the file has it, else those stored. */
export const listSql = (
  presence: Presence,
  column: Column,
  list: ListStorage,
): { join: string; value: string; missing: string } => {
  const name = quoted(`m_${column.name}`)
  if (!presence.has(column.name)) {
    return {
      join: '',
      value: `case when t.id is null then '{}'::text[] else ${storedList(list)} end`,
      missing: 'null::text',
    }
  }
  return { join: listJoin(column, name), value: `coalesce(${name}.ids, '{}')`, missing: `${name}.missing` }
}
