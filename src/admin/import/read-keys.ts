import type { PayloadRequest } from 'payload'

/** A key as its page shows it; instants in ISO. `previousUntilAt` only while the old token still works. */
export type ShownKey = {
  id: string
  name: string
  tokenEnd: string
  communities: string[]
  lastUsedAt: string | null
  expiresAt: string
  previousUntilAt: string | null
  state: 'living' | 'expired' | 'revoked'
}

type Communities = { id: string; name: string; code: string }[]

const later = (at: string | null | undefined): string | null =>
  at && new Date(at).getTime() > Date.now() ? at : null

/** All keys, the newest first, and the communities a new one may be for; under the reader's own access. */
export async function readKeys(req: PayloadRequest): Promise<{ keys: ShownKey[]; communities: Communities }> {
  const asked = { limit: 1000, depth: 0, pagination: false, overrideAccess: false, req } as const
  const { docs: communities } = await req.payload.find({ collection: 'communities', sort: 'name', ...asked })
  const codes = new Map(communities.map(({ id, code }) => [id, code]))
  const { docs } = await req.payload.find({ collection: 'import-keys', sort: '-createdAt', ...asked })
  const keys = docs.map((key): ShownKey => ({
    id: key.id,
    name: key.name,
    tokenEnd: key.tokenEnd,
    communities: key.communities.map((one) => codes.get(typeof one === 'string' ? one : one.id) ?? ''),
    lastUsedAt: key.lastUsedAt ?? null,
    expiresAt: key.expiresAt,
    previousUntilAt: later(key.previousUntilAt),
    state: key.revokedAt ? 'revoked' : later(key.expiresAt) ? 'living' : 'expired',
  }))
  return { keys, communities: communities.map(({ id, name, code }) => ({ id, name, code })) }
}
