import type { ClientBase } from 'pg'
import { actorOfImport, keyBehind, staffBehind, type ImportResult, type Importer } from '../result'
import type { RowDifference } from '../judge/row-differences'
import { allowedCommunities } from '../run'

/** What a row of `import_batches` keeps of one import, besides its result. */
export type BatchFacts = {
  state: 'checked' | 'applied' | 'refused'
  source: string | null
  /** Moment the data is of, as Postgres reads it. */
  asOf: string | null
  sha256: string
  fileName: string
  importer: Importer
  communityCodes: readonly string[]
  /** What a clean package changes, row by row. */
  differences: readonly RowDifference[]
}

/** Findings kept with a batch; the person who imports has seen the rest. */
const KEPT = 1_000

/** Writes the batch row, which was announced as running, and its communities. */
export const recordBatch = async (
  client: ClientBase,
  result: ImportResult,
  facts: BatchFacts,
): Promise<void> => {
  await client.query(
    `insert into public.import_batches (id, created_at, updated_at, source, as_of_at, state, dry_run, duration_ms, files,
       errors, warnings, sha256, file_name, created_by_id, applied_at, differences, import_key_id)
     values ($1, now(), now(), $2, $3::timestamptz, $4::public.enum_import_batches_state, $5, $6, $7::jsonb, $8::jsonb,
       $9::jsonb, $10, $11, $12, case when $4 = 'applied' then now() end, $13::jsonb, $14)
     on conflict (id) do update set updated_at = now(), source = excluded.source, as_of_at = excluded.as_of_at,
       state = excluded.state, duration_ms = excluded.duration_ms, files = excluded.files, errors = excluded.errors,
       warnings = excluded.warnings, sha256 = excluded.sha256, file_name = excluded.file_name,
       applied_at = excluded.applied_at, differences = excluded.differences`,
    [
      result.batch,
      facts.source,
      facts.asOf,
      facts.state,
      result.dryRun,
      result.durationMs,
      JSON.stringify(result.files),
      JSON.stringify(result.errors.slice(0, KEPT)),
      JSON.stringify(result.warnings.slice(0, KEPT)),
      facts.sha256,
      facts.fileName,
      staffBehind(facts.importer),
      JSON.stringify(facts.differences),
      keyBehind(facts.importer),
    ],
  )
  await recordCommunities(client, result.batch, facts)
}

/** Ties the batch to the communities it names, as far as they are stored by now and the importer has them. */
export const recordCommunities = async (
  client: ClientBase,
  batch: string,
  facts: BatchFacts,
): Promise<void> => {
  await client.query(
    `insert into public.import_batches_rels ("order", parent_id, path, communities_id)
     select row_number() over (order by c.code), $1::uuid, 'communities', c.id from public.communities c
     where c.code = any($2::text[]) and ($3::uuid[] is null or c.id = any($3::uuid[]))
       and not exists (select from public.import_batches_rels r where r.parent_id = $1::uuid and r.communities_id = c.id)`,
    [batch, facts.communityCodes, allowedCommunities(facts.importer)],
  )
}

/** Sets how long an applied import took, once that is known. */
export const recordDuration = async (client: ClientBase, result: ImportResult): Promise<void> => {
  await client.query('update public.import_batches set duration_ms = $2 where id = $1', [
    result.batch,
    result.durationMs,
  ])
}

/** Adds the audit row of an applied import. */
export const recordAudit = async (
  client: ClientBase,
  result: ImportResult,
  facts: BatchFacts,
): Promise<void> => {
  const key = keyBehind(facts.importer)
  const actor = actorOfImport(facts.importer)
  const details = {
    files: result.files,
    sha256: facts.sha256,
    communities: facts.communityCodes,
    ...(key === null ? {} : { importKey: key }),
  }
  await client.query(
    `insert into public.audit_events (id, created_at, updated_at, at, actor_kind, actor_id, action, community_id,
       object_type, object_id, details)
     select portal.uuid_v7(), now(), now(), now(), $1::public.enum_audit_events_actor_kind, $2, 'import-applied',
       (select min(c.id::text)::uuid from public.communities c where c.code = any($3::text[]) having count(*) = 1),
       'import-batches', $4, $5::jsonb`,
    [actor.kind, actor.id, facts.communityCodes, result.batch, JSON.stringify(details)],
  )
}
