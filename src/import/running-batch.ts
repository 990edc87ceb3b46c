import { basename } from 'node:path'
import type { ClientBase, Pool } from 'pg'
import { keyBehind, staffBehind, type Importer } from './result'

/** An import that broke off in the middle: its transaction was rolled back, nothing of it was kept. */
export type BrokenBatch = { id: string; fileName: string; startedAt: string }

/** The session that imports holds this lock until it is done or its process dies: PostgreSQL gives it up then. */
const lockOf = (id: string): string => `hashtextextended('lokalenet import ' || ${id}, 0)`

/**
 * Marks batches as broken off that are said to run and that no session works on any more: their server, worker or command
 * was killed. One that was applied says so itself, in its own transaction. Returns those found.
 */
export const closeBroken = async (db: ClientBase | Pool): Promise<BrokenBatch[]> => {
  const { rows } = await db.query<BrokenBatch>(
    `with running as materialized (select id from public.import_batches where state = 'running'),
     dead as materialized (select id from running where pg_try_advisory_xact_lock(${lockOf('id::text')}))
     update public.import_batches b set state = 'interrupted', updated_at = now()
     from dead where b.id = dead.id and b.state = 'running'
     returning b.id, coalesce(b.file_name, b.id::text) as "fileName",
       to_char(b.created_at at time zone 'Europe/Warsaw', 'YYYY-MM-DD HH24:MI') as "startedAt"`,
  )
  return rows
}

type Announced = {
  source: string
  fileName?: string
  dryRun: boolean
  importer: Importer
  columnsOf?: string | null
}

/**
 * Writes down that an import begins, before it does, so that one that breaks off leaves a trace. Must be outside a
 * transaction; gives the batch's id.
 */
export const announceRun = async (client: ClientBase, args: Announced): Promise<string> => {
  await closeBroken(client)
  const { rows } = await client.query<{ id: string }>('select portal.uuid_v7() as id')
  const id = rows[0]?.id ?? ''
  await client.query(`select pg_advisory_lock(${lockOf('$1::text')})`, [id])
  await client.query(
    `insert into public.import_batches (id, created_at, updated_at, state, dry_run, file_name, created_by_id, import_key_id, columns_of_id)
     values ($1, now(), now(), 'running', $2, $3, $4, $5, $6)`,
    [
      id,
      args.dryRun,
      args.fileName ?? basename(args.source),
      staffBehind(args.importer),
      keyBehind(args.importer),
      args.columnsOf ?? null,
    ],
  )
  return id
}

/** The session works on the batch no longer. */
export const endRun = async (client: ClientBase, id: string): Promise<void> => {
  await client.query(`select pg_advisory_unlock(${lockOf('$1::text')})`, [id])
}

/** Marks a batch that failed where nobody expected it. */
export const breakOff = async (pool: Pool, id: string): Promise<void> => {
  await pool.query(
    `update public.import_batches set state = 'interrupted', updated_at = now() where id = $1 and state = 'running'`,
    [id],
  )
}
