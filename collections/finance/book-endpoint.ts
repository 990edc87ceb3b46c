import type { Endpoint, PayloadRequest } from 'payload'
import type { ZodType } from 'zod'
import { booksOf, mayKeepBooks } from '@/access/may-keep-books'
import type { Keeper } from '@/src/services/finance/books/portal-books'
import { staffForm, type Back as AnyBack } from '../staff-form'

export { kept, textOf } from '../staff-form'

/** Where the bookkeeper is sent back to, and what the page there is told. */
export type Back = AnyBack<'/charges' | '/booking' | '/media' | '/payments'>

async function keeperOf(req: PayloadRequest): Promise<Keeper | null> {
  const actor = await mayKeepBooks(req)
  return actor && { staffId: actor.id, communities: booksOf(actor) }
}

/** A form of the bookkeeping views, by someone the policy lets keep books. */
export const bookEndpoint = <T>(
  path: string,
  schema: ZodType<T>,
  where: (fields: Record<string, unknown>) => Back,
  act: (input: T, keeper: Keeper) => Promise<Back>,
): Endpoint => staffForm({ path, schema, who: keeperOf, where, act })
