import { allowedCommunities } from '../run'
import type { Run } from '../run'
import type { Column, TableSpec } from '../tables/table-spec'
import { knownName, quoted, storedFrom, workName } from './sql'

const SCOPE = 'pg_temp.import_scope'

/** Lays out the stored communities the package names and the importer has. */
export const createScope = async (run: Run): Promise<void> => {
  const allowed = allowedCommunities(run.importer)
  await run.client.query('create temp table import_scope (id uuid) on commit drop')
  const text = `insert into ${SCOPE} select t.id from public.communities t
    where t.code = any($1::text[]) and ($2::uuid[] is null or t.id = any($2::uuid[]))`
  await run.client.query(text, [[...run.communityCodes], allowed])
}

const codeColumn = (spec: TableSpec): Column => {
  const key = spec.columns.filter((column) => column.key && column.references !== 'communities')
  const [column] = key
  if (key.length !== 1 || column === undefined) throw new Error(`${spec.name} has no single code to refer to`)
  return column
}

type Source = { value: (column: Column) => string; from: string; scope: string }

const selectKnown = (spec: TableSpec, source: Source): string => {
  const scoped = spec.columns.some((column) => column.references === 'communities')
  const carried = (spec.carry ?? []).map((name) => {
    const column = spec.columns.find((one) => one.name === name)
    return `${column ? source.value(column) : 'null'} as ${quoted(name)}`
  })
  const selected = [
    `${source.scope} as community_id`,
    `${source.value(codeColumn(spec))} as code`,
    'id',
    ...carried,
  ]
  return `select ${(scoped ? selected : selected.slice(1)).join(', ')} from ${source.from}`
}

/** Rows of the package; the first of several with one key, refused or not: errors do not cascade. */
const fromPackage = (run: Run, spec: TableSpec): string => {
  const code = quoted(codeColumn(spec).name)
  const scoped = spec.columns.some((column) => column.references === 'communities')
  const key = scoped ? `community_id, ${code}` : code
  const allowed = spec.name === 'communities' && allowedCommunities(run.importer) ? 'and permitted' : ''
  const rows = `(select distinct on (${key}) * from ${workName(spec.name)} where ${code} is not null ${allowed} order by ${key}, row_no) w`
  const value = (column: Column): string =>
    column.references ? `w.${quoted(`${column.name}_id`)}` : `w.${quoted(column.name)}`
  return selectKnown(spec, { value, from: rows, scope: 'w.community_id' })
}

/** People of nobody yet and of the importer's communities; others are none of his, even by their code. */
const ownPeople = (allowed: string[]): string =>
  `(not exists (select from public.residents_rels l where l.parent_id = t.id and l.communities_id is not null)
    or exists (select from public.residents_rels l where l.parent_id = t.id and l.communities_id = any(array[${allowed
      .map((id) => `'${id}'`)
      .join(', ')}]::uuid[])))`

const storedScope = (run: Run, spec: TableSpec): string => {
  const allowed = allowedCommunities(run.importer)
  if (spec.name === 'people' && allowed) return ownPeople(allowed)
  if (spec.name === 'communities') return `t.id in (select id from ${SCOPE})`
  const scoped = spec.columns.some((column) => column.references === 'communities')
  return scoped ? `t.community_id in (select id from ${knownName('communities')})` : 'true'
}

const fromStore = (run: Run, spec: TableSpec): string => {
  const value = (column: Column): string =>
    `t.${quoted(column.stored ?? '')}${column.enumType ? '::text' : ''}`
  const inPackage = run.judged.has(spec.name)
    ? ` and not exists (select from ${workName(spec.name)} w where w.stored_id = t.id)`
    : ''
  const from = `${storedFrom(spec)} t where ${storedScope(run, spec)}${inPackage}`
  return selectKnown(spec, { value, from, scope: 't.community_id' })
}

/**
 * Lays out the codes references to a table may name: those of the package and those stored, within the communities the
 * package names and the importer has.
 */
export const createKnown = async (run: Run, spec: TableSpec): Promise<void> => {
  const name = knownName(spec.name)
  const parts = [...(run.judged.has(spec.name) ? [fromPackage(run, spec)] : []), fromStore(run, spec)]
  const bare = name.replace('pg_temp.', '')
  await run.client.query(`create temp table ${bare} on commit drop as ${parts.join(' union all ')}`)
  await run.client.query(`analyze ${name}`)
}
