import type { AttachedFile } from './announcement-view'

export const documentCategories = ['rules', 'financialReport', 'resolution', 'minutes', 'other'] as const
export type DocumentCategory = (typeof documentCategories)[number]

/** A version as it is stored. `effectiveOn` is the day from which it holds. */
export type StoredVersion = { file: AttachedFile; effectiveOn: string; changes: string | null }

/** `now` holds, `next` will hold from its day on, `past` held before. */
export type DocumentVersion = StoredVersion & { state: 'now' | 'next' | 'past' }

export type DocumentCard = {
  id: string
  title: string
  description: string | null
  category: DocumentCategory
  communityId: string
  publishedOn: string
  resolution: string | null
  /** Newest first; never empty. */
  versions: DocumentVersion[]
}

export type DocumentsView = { asked: string; category: DocumentCategory | null; documents: DocumentCard[] }
