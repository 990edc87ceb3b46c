import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { actorOf } from '@/access/actor/from-request'
import type { Slug } from '@/access/slugs'

/** Names of fields never compared: they change with every save, or hold secrets. */
const silent = new Set(['updatedAt', 'createdAt', 'sessions', 'hash', 'salt', 'password'])

/** Every change staff make is logged in its own transaction: who, what, which fields; never the values. */
export const auditChange =
  (slug: Slug): CollectionAfterChangeHook<Row> =>
  async ({ doc, previousDoc, operation, req }) => {
    const fields = operation === 'update' ? changedFields(previousDoc, doc) : []
    await record(req, slug, operation, doc, fields)
    return doc
  }

export const auditDelete =
  (slug: Slug): CollectionAfterDeleteHook<Row> =>
  async ({ doc, req }) => {
    await record(req, slug, 'delete', doc, [])
    return doc
  }

type Row = Record<string, unknown> & { id: string }

const changedFields = (before: Record<string, unknown>, after: Record<string, unknown>): string[] =>
  Object.keys(after).filter(
    (name) =>
      !silent.has(name) && JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null),
  )

async function record(
  req: PayloadRequest,
  slug: Slug,
  action: string,
  doc: Row,
  fields: string[],
): Promise<void> {
  // The log's own rows are not logged: each would be one more row to log.
  if (!req.user || slug === 'audit-events') return
  const actor = await actorOf(req)
  if (actor.kind !== 'staff') return
  await req.payload.create({
    collection: 'audit-events',
    data: {
      at: new Date().toISOString(),
      actorKind: 'staff',
      actorId: actor.id,
      action,
      community: slug === 'communities' ? doc.id : idOf(doc['community']),
      objectType: slug,
      objectId: doc.id,
      details: { fields },
      // The database fills in the real one.
      hash: '-',
    },
    // Nobody writes to the log himself: the table refuses everyone.
    overrideAccess: true,
    req,
  })
}

const idOf = (value: unknown): string | null =>
  typeof value === 'string' ? value : ((value as { id?: string } | null | undefined)?.id ?? null)
