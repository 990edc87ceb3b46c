import type { Actor } from '@/access/actor/types'
import { mayOpenOnBoard } from '@/access/board'
import { mayRead } from '@/access/may-read'
import { isOwnPaper } from '@/access/own-paper'
import type { Slug } from '@/access/slugs'
import type { StoredFile } from '@/src/platform/files/file-response'
import { query } from '@/src/platform/db/pool'

type FileRow = StoredFile & {
  subject: Slug | null
  subjectId: string | null
  isInternal: boolean
  addedOn: string
}

/**
 * The file with an id, for whoever may read the row it belongs to; staff also by the file's own community, members of
 * the board the invoices their grants show, debtors the letters of their own time. Null for everyone else, for a file in
 * the trash, and where there is none: the same answer.
 */
export async function openFile(actor: Actor, id: string): Promise<StoredFile | null> {
  const [row] = await query<FileRow>({
    name: 'file_by_id',
    text: `select filename, name, mime_type as "mimeType", filesize::bigint as size, subject, subject_id as "subjectId",
        is_internal as "isInternal", (created_at at time zone 'Europe/Warsaw')::date::text as "addedOn"
      from files where id = $1 and deleted_at is null`,
    values: [id],
  })
  if (!row) return null
  const { subject, subjectId, isInternal, addedOn, ...file } = row
  if (actor.kind === 'staff' && (await mayRead(actor, 'files', id))) return file
  if (subject === null || subjectId === null || (isInternal && actor.kind !== 'staff')) return null
  if (actor.kind === 'resident' && subject === 'debt-cases' && !(await isOwnPaper(actor, subjectId, addedOn)))
    return null
  const isReader = await mayRead(actor, subject, subjectId)
  return isReader || (await mayOpenOnBoard(actor, subject, subjectId)) ? file : null
}
