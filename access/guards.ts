import type { CollectionAfterChangeHook, CollectionBeforeOperationHook, Where } from 'payload'
import { APIError, Forbidden } from 'payload'
import { actorOf } from './actor/from-request'
import { allowed } from './build'
import type { Slug } from './slugs'

/**
 * Postgres' WITH CHECK: a row written must lie in the writer's scope. Payload itself looks at the old row only, and at
 * none on create, so that without this a manager could write into, or move a row to, another community.
 */
export const checkWrittenRow =
  (slug: Slug): CollectionAfterChangeHook<{ id: string }> =>
  async ({ doc, operation, req, overrideAccess }) => {
    if (overrideAccess) return doc
    const scope = await allowed(await actorOf(req), slug, operation)
    if (scope === false) throw new Forbidden(req.t)
    if (scope === true) return doc
    const where: Where = { and: [{ id: { equals: doc.id } }, scope] }
    const { totalDocs } = await req.payload.count({
      collection: slug,
      where,
      // The count itself is the check: it asks the table's scope, on the row as written.
      overrideAccess: true,
      req,
    })
    if (totalDocs !== 1) throw new Forbidden(req.t)
    return doc
  }

const residentLimit = 100
const staffLimit = 1000
const whereDepthLimit = 5

/** Residents and staff ask for bounded pages, shallow relations and shallow filters; the house's own calls are free. */
export const capQuery: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}): Promise<void> => {
  if (overrideAccess || !['read', 'readDistinct', 'count', 'update', 'delete'].includes(operation)) return
  const isStaff = (await actorOf(req)).kind === 'staff'
  const limit = isStaff ? staffLimit : residentLimit
  const capped = args as {
    limit?: number
    depth?: number
    pagination?: boolean
    where?: Where
    sort?: string | string[]
    field?: string
  }
  if (capped.where && depthOf(capped.where) > whereDepthLimit)
    throw new APIError('The filter is nested too deeply.', 400)
  if (reachesElsewhere(capped.where) || reachesElsewhere(sortPaths(capped)))
    throw new APIError('Filter and sort by the fields of the collection itself.', 400)
  if (operation === 'read' || operation === 'readDistinct') {
    const asked = capped.limit ?? (capped.pagination === false ? limit : 10)
    capped.limit = asked > 0 ? Math.min(asked, limit) : limit
  }
  if (!isStaff && capped.depth !== undefined) capped.depth = Math.min(capped.depth, 1)
}

function depthOf(where: unknown): number {
  if (typeof where !== 'object' || where === null) return 0
  const children = Object.values(where).flatMap((value: unknown): unknown[] =>
    Array.isArray(value) ? value : [],
  )
  return 1 + Math.max(0, ...children.map(depthOf))
}

/** What rows are ordered or grouped by, as paths. */
const sortPaths = ({ sort, field }: { sort?: string | string[]; field?: string }): Record<string, true> =>
  Object.fromEntries([sort ?? [], field ?? []].flat().map((path) => [path, true]))

/** Payload reads two underscores as a dot. */
const isDotted = (path: string): boolean => path.includes('.') || path.includes('__')

/**
 * Whether a filter or order leads through a relation: by a dotted path, or by a filter in the place of a value. Payload
 * sorts through relations by fields nobody may read, and checks such filters in promises it does not wait for; scopes
 * of this house never need one.
 */
function reachesElsewhere(where: unknown): boolean {
  if (typeof where !== 'object' || where === null) return false
  return Object.entries(where).some(
    ([path, inner]) =>
      isDotted(path) || (Array.isArray(inner) ? inner.some(reachesElsewhere) : hasFilterAsValue(inner)),
  )
}

/** `{ equals: { … } }`: the operand of an operator is a value or a list of values, nothing else. */
const hasFilterAsValue = (operators: unknown): boolean =>
  typeof operators === 'object' &&
  operators !== null &&
  Object.values(operators)
    .flat()
    .some((operand: unknown) => typeof operand === 'object' && operand !== null)
