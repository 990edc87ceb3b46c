import type { Run } from '../run'

/** The moment the package's data is of: the manifest's, else the time of import. ISO text in UTC. */
export const asOf = async (run: Run): Promise<{ at: string; source: string | null }> => {
  const told = run.tables.has('manifest') && !run.unreadable.has('manifest')
  const text = told
    ? `select coalesce(max("asOf") at time zone 'Europe/Warsaw', now())::text as at, max(source) as source from pg_temp.stage_manifest`
    : 'select now()::text as at, null as source'
  const row = (await run.client.query<{ at: string; source: string | null }>(text)).rows[0]
  if (!row) throw new Error('no time of import')
  return row
}

/** Moves the as-of time of the package's communities forward; an older one never replaces a newer. */
export const moveDataAsOf = async (run: Run, at: string): Promise<void> => {
  await run.client.query(
    `update public.communities set data_as_of_at = $2::timestamptz
     where code = any($1::text[]) and (data_as_of_at is null or data_as_of_at < $2::timestamptz)`,
    [[...run.communityCodes], at],
  )
}
