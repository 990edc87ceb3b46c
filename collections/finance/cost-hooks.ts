import { randomUUID } from 'node:crypto'
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeValidateHook,
} from 'payload'
import { APIError } from 'payload'
import type { Slug } from '@/access/slugs'
import { translateAdmin } from '../messages/translate'

type Draft = Record<string, unknown>

/** A row typed by hand gets the key an accounting program would have sent. */
export const nameRow: CollectionBeforeValidateHook = ({ data, operation }) => {
  if (operation !== 'create' || !data) return data
  const draft = data as Draft
  draft['externalId'] ||= `portal-${randomUUID()}`
  return draft
}

const idOf = (value: unknown): string | null =>
  typeof value === 'string' ? value : ((value as { id?: string } | null | undefined)?.id ?? null)

/** What a row points at stands in its own community; the database refuses the rest. */
export const sameCommunity =
  (field: string, slug: Slug): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    const row = { ...(originalDoc as Draft | undefined), ...(data as Draft) }
    const id = idOf(row[field])
    if (id === null) return data as Draft
    const target = (await req.payload.findByID({
      collection: slug,
      id,
      depth: 0,
      // Whether the writer may read it was asked where the id was written.
      overrideAccess: true,
      req,
    })) as unknown as Draft
    if (idOf(target['community']) === idOf(row['community'])) return data as Draft
    throw new APIError(translateAdmin(req.i18n.language, 'errors.otherCommunity'), 400, null, true)
  }

const PLANNED = ['community', 'year', 'category', 'amountGr'] as const

/** A line of the plan the owners resolved on stays as it is: a change names the resolution that makes it (domain, 8.2). */
export const keepResolved: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const before = originalDoc as Draft | undefined
  const resolution = idOf(before?.['resolution'])
  if (!before || resolution === null) return data as Draft
  const after = { ...before, ...(data as Draft) }
  const valueOf = (row: Draft, name: string) => (name === 'community' ? idOf(row[name]) : row[name])
  const isChanged = PLANNED.some((name) => valueOf(after, name) !== valueOf(before, name))
  const next = idOf(after['resolution'])
  if (next !== null && (!isChanged || next !== resolution)) return data as Draft
  throw new APIError(translateAdmin(req.i18n.language, 'errors.resolvedPlan'), 400, null, true)
}

/** And it is not deleted. */
export const keepResolvedRow: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const row = (await req.payload.findByID({
    collection: 'budgets',
    id,
    depth: 0,
    // Who may delete at all was asked before.
    overrideAccess: true,
    req,
  })) as unknown as Draft
  if (idOf(row['resolution']) !== null)
    throw new APIError(translateAdmin(req.i18n.language, 'errors.resolvedPlan'), 400, null, true)
}
