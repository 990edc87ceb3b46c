import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { appPool } from './pool'
import type { Tx } from './in-transaction'

/** Whatever runs a statement with numbered values: a pool, a client in a transaction, Payload's transaction. */
export type Queryable = { query: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }> }

/** A drizzle transaction as one asks a client of `pg`: `$1` and so on are its values. */
export const queryableOf = (tx: Pick<Tx, 'execute'>): Queryable => ({
  query: async (text, values = []) => {
    const parts = text
      .split(/\$(\d+)/)
      .map((part, index) => (index % 2 === 0 ? sql.raw(part) : sql`${sql.param(values[Number(part) - 1])}`))
    const { rows } = await tx.execute(sql.join(parts))
    return { rows }
  },
})

type Sessions = Record<string, { db: Tx } | undefined>

/** The transaction a Payload request is in, so that a hook's own SQL shares its fate; the server's pool where it has none. */
export const queryableIn = async (
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
): Promise<Queryable> => {
  const id = await req.transactionID
  const { sessions } = req.payload.db as unknown as { sessions: Sessions }
  const session = id === undefined || id === null ? undefined : sessions[String(id)]
  return session ? queryableOf(session.db) : appPool()
}
