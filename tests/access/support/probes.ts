import type pg from 'pg'
import type { Slug } from '@/access/slugs'
import type { Asker, Rest, RestAnswer } from '@/tests/support/world/rest'

/** What a probe shows: refused, or the whole answer. Two probes that differ in what they ask must not differ in this. */
const shown = ({ status, text }: RestAnswer): string =>
  status >= 400 && status < 500 ? 'refused' : `${status} ${text}`

type Pair = readonly [string, string]

/**
 * Questions in pairs: one fits the stored value of a row, the other does not. A field reached through a relation is asked
 * for in every way Payload knows to write that.
 */
const questions = (path: string, value: string): Pair[] => {
  const ask = (operator: string, wanted: string) =>
    `where[${path}][${operator}]=${encodeURIComponent(wanted)}`
  const nested = (wanted: string) => `where[or][0][and][0][${path}][equals]=${encodeURIComponent(wanted)}`
  const other = otherThan(value)
  const always: Pair[] = [
    [ask('equals', value), ask('equals', other)],
    [nested(value), nested(other)],
    [`sort=${path}`, `sort=-${path}`],
  ]
  if (path.includes('.')) return [...always, ...roundabout(path, value, other)]
  return [
    ...always,
    [ask('in', value), ask('in', other)],
    [ask('not_equals', value), ask('not_equals', other)],
    [ask('exists', 'true'), ask('exists', 'false')],
    [ask('like', value.slice(0, 5)), ask('like', 'qqqqqqqq')],
  ]
}

/** With two underscores, which Payload reads as a dot; and as a filter on the related rows in the place of a value. */
const roundabout = (path: string, value: string, other: string): Pair[] => {
  const [relation, ...rest] = path.split('.')
  const underscored = (wanted: string) =>
    `where[${path.replaceAll('.', '__')}][equals]=${encodeURIComponent(wanted)}`
  const inside = (operator: string, wanted: string) =>
    `where[${relation}][${operator}][${rest.join('.')}][equals]=${encodeURIComponent(wanted)}`
  return [
    [underscored(value), underscored(other)],
    [inside('contains', value), inside('contains', other)],
    [inside('equals', value), inside('equals', other)],
  ]
}

/** Another value of the same kind: an id stays an id, a number a number, a choice a choice. */
const otherThan = (value: string): string => {
  if (/^[0-9a-f-]{36}$/.test(value)) return '01900000-ffff-7000-8000-ffffffffffff'
  if (value === 'true') return 'false'
  if (/^\d+(\.\d+)?$/.test(value)) return `9${value}`
  if (/^\d{4}-\d{2}-\d{2}/.test(value)) return `1999${value.slice(4)}`
  return `${value}x`
}

/** The questions about a path whose answers differ: each is a leak. */
export async function leaksAt(
  rest: Rest,
  as: Asker,
  slug: Slug,
  path: string,
  value: string,
): Promise<string[]> {
  const leaks: string[] = []
  for (const [fits, other] of questions(path, value))
    for (const place of ['', '/count'] as const) {
      if (place === '/count' && !fits.includes('[equals]=')) continue
      const [one, two] = await Promise.all([
        rest(`/${slug}${place}?limit=100&${fits}`, { as }),
        rest(`/${slug}${place}?limit=100&${other}`, { as }),
      ])
      if (one.status >= 500 || two.status >= 500) leaks.push(`${place} ${fits}: ${one.status}/${two.status}`)
      else if (shown(one) !== shown(two)) leaks.push(`${place} ${fits}`)
    }
  return leaks
}

const columnOf = (field: string): string => field.replace(/[A-Z0-9]+/g, (part) => `_${part.toLowerCase()}`)

/** A value some row of the collection really has in a field, as text; null where all are empty. */
export async function storedValue(owner: pg.Pool, slug: Slug, field: string): Promise<string | null> {
  const table = slug.replaceAll('-', '_')
  if (field === 'sessions.id') return one(owner, `select min(id) as value from ${table}_sessions`)
  const { rows } = await owner.query<{ column_name: string }>(
    `select column_name from information_schema.columns where table_schema = 'public' and table_name = $1 and column_name = any($2)`,
    [table, [columnOf(field), `${columnOf(field)}_id`]],
  )
  const column = rows[0]?.column_name
  if (!column) return manyValue(owner, table, field)
  return one(owner, `select max("${column}"::text) as value from ${table}`)
}

/** References to several rows, and choices, stand in tables of their own. */
async function manyValue(owner: pg.Pool, table: string, field: string): Promise<string | null> {
  const { rows } = await owner.query<{ name: string; column: string }>(
    `select table_name as name, column_name as column from information_schema.columns
     where table_schema = 'public' and (table_name = $1 || '_rels' and column_name = any(array['communities_id', 'accounts_id', 'residents_id'])
       or table_name = $1 || '_' || $2 and column_name = 'value')`,
    [table, columnOf(field)],
  )
  const [found] = rows
  return found ? one(owner, `select max("${found.column}"::text) as value from ${found.name}`) : null
}

const one = async (owner: pg.Pool, text: string): Promise<string | null> =>
  (await owner.query<{ value: string | null }>(text)).rows[0]?.value ?? null
