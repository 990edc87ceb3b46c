import type { PayloadRequest } from 'payload'
import type { StaffActor } from '@/access/actor/types'

export type CommunityName = { id: string; name: string; code: string }

const asked = { limit: 0, depth: 0, pagination: false } as const

/** The communities a person may import to, by name. */
export async function readCommunities(req: PayloadRequest, actor: StaffActor): Promise<CommunityName[]> {
  const { docs } = await req.payload.find({
    collection: 'communities',
    ...(actor.role === 'admin' ? {} : { where: { id: { in: actor.communityIds } } }),
    sort: 'name',
    ...asked,
    // The condition is the person's own list of communities.
    overrideAccess: true,
    req,
  })
  return docs.map(({ id, name, code }) => ({ id, name, code }))
}

/** Those that gave columns names of their own; under the reader's access. */
export async function readMapped(req: PayloadRequest): Promise<CommunityName[]> {
  const { docs } = await req.payload.find({
    collection: 'import-mappings',
    ...asked,
    limit: 1000,
    select: { community: true },
    overrideAccess: false,
    req,
  })
  const ids = [
    ...new Set(docs.map(({ community }) => (typeof community === 'string' ? community : community.id))),
  ]
  if (ids.length === 0) return []
  const found = await req.payload.find({
    collection: 'communities',
    where: { id: { in: ids } },
    sort: 'name',
    ...asked,
    overrideAccess: false,
    req,
  })
  return found.docs.map(({ id, name, code }) => ({ id, name, code }))
}
