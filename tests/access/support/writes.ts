import type { Payload, PayloadRequest } from 'payload'
import { expect } from 'vitest'
import type { Slug } from '@/access/slugs'
import { rowsOf } from '@/tests/support/world/build'
import { idOf, type CommunityLabel } from '@/tests/support/world/rows'
import type { User } from '@/tests/support/world/use-world'
import { isRefusal, outcome } from './reads'
import { fileFor, patches, sampleFor } from './samples'

/** Runs `work` in a transaction of Payload's and takes everything back. */
export async function takenBack<T>(payload: Payload, work: (req: PayloadRequest) => Promise<T>): Promise<T> {
  const transactionID = await payload.db.beginTransaction()
  if (transactionID === null) throw new Error('No transaction.')
  try {
    return await work({ transactionID } as PayloadRequest)
  } finally {
    await payload.db.rollbackTransaction(transactionID)
  }
}

const communities: readonly CommunityLabel[] = ['C1', 'C2']

/** `create` in each community: done where the cell names it, else refused; a role that may not at all gets 403. */
export async function checkCreate(
  payload: Payload,
  user: User | null,
  slug: Slug,
  writable: readonly CommunityLabel[],
): Promise<void> {
  for (const community of communities) {
    const call = {
      collection: slug,
      data: sampleFor(slug, community),
      ...fileFor(slug),
      user,
      depth: 0,
    }
    if (writable.includes(community)) {
      const doc = await takenBack(payload, (req) => payload.create({ ...call, overrideAccess: false, req }))
      expect(doc, `${slug} in ${community}`).toHaveProperty('id')
    } else {
      const answer = await outcome(payload.create({ ...call, overrideAccess: false }))
      expect(isRefusal(answer), `${slug} in ${community}`).toBe(true)
      expect(writable.length === 0 ? [403] : [400, 403]).toContain((answer as { refused: number }).refused)
    }
  }
}

type RowCall = (call: {
  collection: Slug
  id: string
  overrideAccess: false
  user: User | null
  depth: 0
}) => Promise<unknown>

async function checkEach(
  payload: Payload,
  user: User | null,
  slug: Slug,
  wanted: Set<string>,
  act: (req: PayloadRequest | null) => RowCall,
): Promise<void> {
  for (const { label } of rowsOf(slug)) {
    const call = { collection: slug, id: idOf(slug, label), overrideAccess: false, user, depth: 0 } as const
    if (wanted.has(label)) {
      const doc = await takenBack(payload, (req) => act(req)(call))
      expect(doc, `${slug} ${label}`).toMatchObject({ id: call.id })
    } else {
      const answer = await outcome(act(null)(call))
      expect(isRefusal(answer), `${slug} ${label}`).toBe(true)
      expect([403, 404]).toContain((answer as { refused: number }).refused)
    }
  }
}

/** `update` of every row of the world by one harmless field, whose new value must have been stored. */
export const checkUpdate = (
  payload: Payload,
  user: User | null,
  slug: Slug,
  wanted: Set<string>,
): Promise<void> =>
  checkEach(payload, user, slug, wanted, (req) => async (call) => {
    const doc = await payload.update({ ...call, data: patches[slug], ...(req ? { req } : {}) } as never)
    expect(doc, slug).toMatchObject(patches[slug])
    return doc
  })

export const checkDelete = (
  payload: Payload,
  user: User | null,
  slug: Slug,
  wanted: Set<string>,
): Promise<void> =>
  checkEach(
    payload,
    user,
    slug,
    wanted,
    (req) => (call) => payload.delete({ ...call, ...(req ? { req } : {}) } as never),
  )
