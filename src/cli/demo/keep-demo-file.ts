import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import type { Slug } from '@/access/slugs'
import type { FilePurpose } from '@/src/platform/files/file-kinds'
import { prepareFile } from '@/src/platform/files/prepare-file'
import { fileStore } from '@/src/platform/files/store'

type DemoFile = {
  bytes: Uint8Array
  name: string
  purpose: FilePurpose
  community: string
  subject: Slug
  subjectId: string
}

/** Keeps a file of the demo as an upload would: checked, cleaned, in the store, with its row. Returns the row's id. */
export async function keepDemoFile(pool: Pool, input: DemoFile): Promise<string> {
  const file = await prepareFile(input.bytes, input.name, input.purpose)
  await fileStore().put(file.filename, file.bytes, file.mimeType)
  const id = randomUUID()
  await pool.query(
    `insert into files (id, created_at, updated_at, community_id, name, purpose, subject, subject_id, is_internal, sha256,
       source_sha256, filename, mime_type, filesize, width, height)
     values ($1, now(), now(), $2, $3, $4, $5, $6, false, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[id, input.community, file.name, input.purpose, input.subject, input.subjectId],
      ...[file.sha256, file.sourceSha256, file.filename, file.mimeType, file.size, file.width, file.height],
    ],
  )
  return id
}
