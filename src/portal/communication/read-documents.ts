import type { ResidentActor } from '@/access/actor/types'
import { readableIds } from '@/access/readable-ids'
import { searchQuery } from '@/src/domain/communication/polish-search'
import { todayInWarsaw } from '@/src/platform/clock'
import { query } from '@/src/platform/db/pool'
import type {
  DocumentCard,
  DocumentCategory,
  DocumentsView,
  DocumentVersion,
  StoredVersion,
} from './document-view'

type Row = Omit<DocumentCard, 'versions'> & { versions: StoredVersion[] }

const columns = `d.id, d.title, d.description, d.category::text as category, d.community_id as "communityId",
  d.published_on as "publishedOn", d.resolution,
  coalesce((select json_agg(json_build_object('effectiveOn', coalesce(v.effective_on, d.published_on), 'changes', v.changes,
      'file', json_build_object('id', f.id, 'name', f.name, 'mimeType', f.mime_type, 'size', f.filesize))
    order by coalesce(v.effective_on, d.published_on) desc, v._order desc)
    from documents_versions v join files f on f.id = v.file_id and f.deleted_at is null and not f.is_internal
    where v._parent_id = d.id), '[]') as versions`

const list = {
  name: 'portal_documents',
  text: `select ${columns} from documents d where d.id = any($1::uuid[])
    and ($2::text is null or portal.document_words(d.title, d.description) @@ to_tsquery('pg_catalog.simple', $2))
    and ($3::text is null or d.category::text = $3)
    order by case when $2::text is null then 0
        else ts_rank(portal.document_words(d.title, d.description), to_tsquery('pg_catalog.simple', $2)) end desc,
      d.published_on desc, d.title limit 500`,
}

const single = {
  name: 'portal_document',
  text: `select ${columns} from documents d where d.id = any($1::uuid[]) and d.id = $2`,
}

/** Which version holds today: the newest whose day has come, else the first to come. Versions come newest first. */
export function withStates(versions: readonly StoredVersion[], todayOn: string): DocumentVersion[] {
  const current = versions.findIndex(({ effectiveOn }) => effectiveOn <= todayOn)
  const now = current === -1 ? versions.length - 1 : current
  return versions.map((version, index) => ({
    ...version,
    state: index === now ? 'now' : index < now ? 'next' : 'past',
  }))
}

const toCards = (rows: Row[]): DocumentCard[] => {
  const todayOn = todayInWarsaw()
  return rows
    .filter(({ versions }) => versions.length > 0)
    .map((row) => ({ ...row, versions: withStates(row.versions, todayOn) }))
}

/** Documents a resident may read today, all or those that hold the words asked for, the best matches first. */
export async function readDocuments(
  actor: ResidentActor,
  asked = '',
  category: DocumentCategory | null = null,
): Promise<DocumentsView> {
  const ids = await readableIds(actor, 'documents')
  const rows =
    ids.length === 0 ? [] : await query<Row>({ ...list, values: [ids, searchQuery(asked), category] })
  return { asked, category, documents: toCards(rows) }
}

/** One document with its versions; null where he may not read it, as for none. */
export async function readDocument(actor: ResidentActor, id: string): Promise<DocumentCard | null> {
  const ids = await readableIds(actor, 'documents')
  if (!ids.includes(id)) return null
  return toCards(await query<Row>({ ...single, values: [ids, id] }))[0] ?? null
}
