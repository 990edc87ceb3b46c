import { APIError, type CollectionAfterChangeHook, type PayloadRequest } from 'payload'
import type { Slug } from '@/access/slugs'
import { translateAdmin } from '../messages/translate'

type Doc = Record<string, unknown> & { id: string }

const idOf = (value: unknown): string | null =>
  typeof value === 'string' ? value : ((value as { id?: string } | null | undefined)?.id ?? null)

/** A file belongs to one row; another's file cannot be attached, or it would be read by two audiences. */
async function claim(req: PayloadRequest, slug: Slug, doc: Doc, id: string): Promise<void> {
  const file = await req.payload.findByID({
    collection: 'files',
    id,
    depth: 0,
    // Whether the writer may read it was asked where the id was written.
    overrideAccess: true,
    req,
  })
  if (file.subject === slug && file.subjectId === doc.id) return
  const community = idOf(doc['community'])
  const isFree = !file.subject && (idOf(file.community) ?? community) === community
  if (!isFree) throw new APIError(translateAdmin(req.i18n.language, 'errors.fileElsewhere'), 400, null, true)
  await req.payload.update({
    collection: 'files',
    id,
    data: { subject: slug, subjectId: doc.id, community },
    // Nobody writes these fields himself.
    overrideAccess: true,
    req,
  })
}

/**
 * Ties the files a row names to it, so that its readers are theirs, and puts those it names no more into the trash,
 * where residents lose them at once.
 */
export const claimFiles =
  (slug: Slug, namedIn: (doc: Doc) => unknown[]): CollectionAfterChangeHook<Doc> =>
  async ({ doc, req }) => {
    const ids = namedIn(doc).flatMap((value) => idOf(value) ?? [])
    for (const id of ids) await claim(req, slug, doc, id)
    await req.payload.update({
      collection: 'files',
      where: {
        and: [{ subject: { equals: slug } }, { subjectId: { equals: doc.id } }, { id: { not_in: ids } }],
      },
      data: { deletedAt: new Date().toISOString() },
      // As above.
      overrideAccess: true,
      req,
    })
    return doc
  }
