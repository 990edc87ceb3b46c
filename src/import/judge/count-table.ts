import type { FileCounts } from '../result'
import type { LoadedTable, Run } from '../run'
import { isExport } from './export-source'
import { sound } from './issues'
import { workName } from './sql'

type States = { fresh: number; changed: number; unchanged: number }

const NONE: States = { fresh: 0, changed: 0, unchanged: 0 }

const countStates = async (run: Run, table: string): Promise<States> => {
  const of = (state: string): string => `count(*) filter (where w.state = '${state}')::integer`
  const text = `select ${of('new')} as fresh, ${of('changed')} as changed, ${of('unchanged')} as unchanged
    from ${workName(table)} w where ${sound(table)}`
  return (await run.client.query<States>(text)).rows[0] ?? NONE
}

/** An export is nothing new where all its communities stand as of its time or later. */
const UNMOVED = `(${isExport('s')} and not exists (select from unnest($1::text[]) code where not exists (
  select from public.communities c where c.code = code and c.data_as_of_at >= s."asOf" at time zone 'Europe/Warsaw')))`

/** The manifest is new until a package with the same as-of time and source has been applied. */
const countManifest = async (run: Run): Promise<States> => {
  const text = `select exists (select from public.import_batches b join pg_temp.stage_manifest s
    on b.as_of_at = s."asOf" at time zone 'Europe/Warsaw' and b.source is not distinct from s.source
    where b.state = 'applied') or exists (select from pg_temp.stage_manifest s where ${UNMOVED}) as known, count(*) filter (where not refused)::integer as rows from pg_temp.stage_manifest`
  const values = [[...run.communityCodes]]
  const row = (await run.client.query<{ known: boolean; rows: number }>(text, values)).rows[0]
  if (!row) return NONE
  return row.known ? { ...NONE, unchanged: row.rows } : { ...NONE, fresh: row.rows }
}

/** Counts the rows of a file by what an import would do to them; rows with an error are in none of them. */
export const countTable = async (run: Run, table: LoadedTable): Promise<FileCounts> => {
  const { name, stored } = table.spec
  const readable = !run.unreadable.has(name)
  const states = !readable ? NONE : stored === null ? await countManifest(run) : await countStates(run, name)
  const errors = run.findings.errorsOf.get(name) ?? 0
  return {
    name,
    rows: table.rows,
    new: states.fresh,
    changed: states.changed,
    unchanged: states.unchanged,
    errors,
  }
}
