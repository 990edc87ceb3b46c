import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { PoolClient, QueryConfig } from 'pg'
import { createLocalReq } from 'payload'
import type { Payload, PayloadRequest } from 'payload'
import { types } from './pool'

type Drizzle = PostgresAdapter['drizzle']
/** Handle of the open transaction; `tx.execute(sql\`…\`)` runs in it. */
export type Tx = Parameters<Parameters<Drizzle['transaction']>[0]>[0]

/** What Payload keeps for a transaction it opened: the handle and how to end it. */
type Session = { db: Tx; resolve: () => Promise<void>; reject: () => Promise<void> }

/**
 * Runs `fn` in one transaction. Payload operations join it through `req`, plain SQL through `tx`.
 * Payload's own transactions hide a failing COMMIT; here it throws, and so does a transaction that was lost on
 * the way, even where `fn` caught the error. Money, votes and imports go through this.
 * @param fn pass its `req` on to every Payload call
 * @throws whatever `fn` or the database throws; nothing was written then
 */
export const inTransaction = async <T>(
  payload: Payload,
  fn: (req: PayloadRequest, tx: Tx) => Promise<T>,
): Promise<T> => {
  const adapter = payload.db as unknown as { drizzle: Drizzle; sessions: Record<string, Session> }
  const id = randomUUID()
  try {
    return await adapter.drizzle.transaction(async (tx) => {
      let lost = false
      const reject = () => Promise.resolve(void (lost = true))
      adapter.sessions[id] = { db: tx, resolve: () => Promise.resolve(), reject }
      const req = await createLocalReq({ req: { transactionID: id } }, payload)
      req.transactionID = id
      const result = await fn(req, tx)
      if (lost) throw new Error('A Payload operation failed in this transaction; nothing of it is kept.')
      // COMMIT of a transaction with a failed statement answers ROLLBACK without an error: any statement tells.
      await tx.execute(sql`set constraints all immediate`)
      return result
    })
  } finally {
    delete adapter.sessions[id]
  }
}

/**
 * The connection of an open transaction, for services that speak plain SQL, so that their work shares its fate. It reads
 * values as our own connections do (`pool`), not as Payload's: dates as text, whole numbers as numbers.
 */
export const clientOf = (tx: Tx): PoolClient => {
  // Drizzle keeps it in the session and gives no way to it of its own.
  const { client } = (tx as unknown as { session: { client: PoolClient } }).session
  const query = (asked: string | QueryConfig, values?: unknown[]) =>
    client.query({ ...(typeof asked === 'string' ? { text: asked, values } : asked), types } as QueryConfig)
  return Object.assign(Object.create(client) as PoolClient, { query })
}
