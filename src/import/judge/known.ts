import { allowedCommunities } from '../run'
import type { Run } from '../run'
import type { Column, TableSpec } from '../tables/table-spec'
import { knownName, quoted, storedFrom, workName } from './sql'

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
  const value = (column: Column): string => (column.references ? `w.${quoted(`${column.name}_id`)}` : `w.${quoted(column.name)}`)
  return selectKnown(spec, { value, from: rows, scope: 'w.community_id' })
}

const storedScope = (run: Run, spec: TableSpec): string => {
  if (spec.name !== 'communities') {
    const scoped = spec.columns.some((column) => column.references === 'communities')
    return scoped ? `t.community_id in (select id from ${knownName('communities')})` : 'true'
  }
  return `t.code = any($1::text[])${allowedCommunities(run.importer) ? ' and t.id = any($2::uuid[])' : ''}`
}

const fromStore = (run: Run, spec: TableSpec): string => {
  const value = (column: Column): string => `t.${quoted(column.stored ?? '')}${column.enumType ? '::text' : ''}`
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
  // CREATE TABLE AS takes no parameters: the shape first, then the rows.
  await run.client.query(`create temp table ${name.replace('pg_temp.', '')} on commit drop as ${parts
    .map((part) => part.replace(/\$1::text\[\]/, `'{}'::text[]`).replace(/\$2::uuid\[\]/, `'{}'::uuid[]`))
    .join(' union all ')} limit 0`)
  const values = spec.name === 'communities' ? [[...run.communityCodes], allowedCommunities(run.importer)].filter((value) => value !== null) : []
  await run.client.query(`insert into ${name} ${parts.join(' union all ')}`, values)
  await run.client.query(`analyze ${name}`)
}
