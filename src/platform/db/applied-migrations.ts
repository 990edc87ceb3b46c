import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { rootDir } from '@/src/platform/env'

type Queryable = Pick<pg.Client, 'query'>

/** Names of the migrations a database has had, in order. */
export const appliedNames = async (db: Queryable): Promise<string[]> => {
  const table = await db.query<{ exists: boolean }>(
    `select to_regclass('public.payload_migrations') is not null as exists`,
  )
  if (!table.rows[0]?.exists) return []
  const { rows } = await db.query<{ name: string }>(
    'select name from public.payload_migrations order by name',
  )
  return rows.map((row) => row.name)
}

/** Names of the migrations a database still lacks. */
export const pendingMigrations = async (db: Queryable, names: readonly string[]): Promise<string[]> => {
  const applied = await appliedNames(db)
  return names.filter((name) => !applied.includes(name))
}

/**
 * Names of this version's migrations, in order, from the folder's file names. Loading the migrations themselves
 * takes seconds, as they bring Payload along; only running them is worth that.
 */
export const namesOfMigrations = (): string[] =>
  readdirSync(join(rootDir(), 'migrations'))
    .flatMap((file) => /^(\d{8}_\d{6}_\w+)\.ts$/.exec(file)?.[1] ?? [])
    .sort()
