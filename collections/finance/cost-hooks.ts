import { randomUUID } from 'node:crypto'
import type { CollectionBeforeChangeHook, CollectionBeforeValidateHook } from 'payload'
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
