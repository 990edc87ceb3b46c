import { CURRENT_BATCH } from '../apply/batch-setting'
import { literal, quoted, workName } from '../judge/sql'
import type { Run } from '../run'
import type { TableSpec } from '../tables/table-spec'
import { rowJson } from './row-json'

/** The book and votes stand for good and carry their batch; groups are told apart by their people. */
const NOT_NOTED = new Set(['ledger', 'votes', 'resolutions', 'resident-groups'])

/** What was changed longer ago can no longer be undone; it holds people's former data. Days. */
const KEPT = 90

const stored = (spec: TableSpec): string => `public.${quoted(spec.stored ?? '')} t`

/** Keeps what changed rows were before the import writes them, and which rows are new. */
export const noteBefore = async (run: Run, spec: TableSpec): Promise<void> => {
  if (spec.name === 'resident-groups') return noteGroups(run)
  const changed = `insert into portal.import_changes (batch_id, table_name, row_id, before)
    select ${CURRENT_BATCH}, ${literal(spec.name)}, t.id, ${rowJson(spec)}
    from ${workName(spec.name)} w join ${stored(spec)} on t.id = w.stored_id where w.state = 'changed'`
  if (spec.name === 'ledger') await run.client.query(changed)
  if (NOT_NOTED.has(spec.name)) return
  await run.client.query(changed)
  await run.client.query(`insert into portal.import_changes (batch_id, table_name, row_id)
    select ${CURRENT_BATCH}, ${literal(spec.name)}, w.id from ${workName(spec.name)} w where w.state = 'new'`)
}

/** Keeps what changed rows are afterwards, by which an undo sees whether anybody changed them since. */
export const noteAfter = async (run: Run, spec: TableSpec): Promise<void> => {
  if (NOT_NOTED.has(spec.name) && spec.name !== 'ledger') return
  await run.client.query(`update portal.import_changes c set after = ${rowJson(spec)} from ${stored(spec)}
    where c.batch_id = ${CURRENT_BATCH} and c.table_name = ${literal(spec.name)} and c.before is not null and t.id = c.row_id`)
}

/** A place in a group: the person stands in `after`. */
const noteGroups = async (run: Run): Promise<void> => {
  await run.client.query(`insert into portal.import_changes (batch_id, table_name, row_id, after)
    select ${CURRENT_BATCH}, 'resident-groups', w.person_id, jsonb_build_object('community', w.community_id, 'name', w.name)
    from ${workName('resident-groups')} w where w.state = 'new'`)
}

/** Keeps the as-of times that are about to move forward. */
export const noteAsOf = async (run: Run, at: string): Promise<void> => {
  await run.client.query(
    `insert into portal.import_changes (batch_id, table_name, row_id, before, after)
     select ${CURRENT_BATCH}, 'as-of', c.id, jsonb_build_object('at', c.data_as_of_at), jsonb_build_object('at', $2::timestamptz)
     from public.communities c where c.code = any($1::text[]) and (c.data_as_of_at is null or c.data_as_of_at < $2::timestamptz)`,
    [[...run.communityCodes], at],
  )
}

/** Notes that the batch can be undone, also where it changed no row, and forgets those that are too old for it. */
export const noteBatch = async (run: Run): Promise<void> => {
  await run.client.query(`insert into portal.import_changes (batch_id, table_name, row_id)
    values (${CURRENT_BATCH}, 'batch', ${CURRENT_BATCH})`)
  await run.client.query(
    `delete from portal.import_changes c using public.import_batches b
     where b.id = c.batch_id and b.applied_at < now() - make_interval(days => $1)`,
    [KEPT],
  )
}
