import { basename } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { prepareFile } from '@/src/platform/files/prepare-file'
import { fileStore } from '@/src/platform/files/store'
import type { OpenPackage } from '../package/package-file'
import type { Run } from '../run'

type Wanted = { id: string; communityId: string; path: string; subject: 'documents' | 'supplier-invoices' }

/** Keeps a file of the package as one of the row `id`, and gives the file's id. Throws where the package has it no more. */
export const keepPackageFile = async (run: Run, opened: OpenPackage, wanted: Wanted): Promise<string> => {
  const source = opened.files.find(({ path }) => path.normalize('NFC') === wanted.path)
  if (!source) throw new Error(`${wanted.path} was in the package and is no more.`)
  const bytes = await source.open().then(buffer)
  const file = await prepareFile(bytes, basename(source.path), 'document')
  await fileStore().put(file.filename, file.bytes, file.mimeType)
  const { rows } = await run.client.query<{ id: string }>(
    `insert into public.files (id, community_id, name, purpose, subject, subject_id, is_internal, sha256, source_sha256,
       filename, mime_type, filesize, width, height)
     values (portal.uuid_v7(), $1, $2, 'document', $3, $4, false, $5, $6, $7, $8, $9, $10, $11) returning id`,
    [
      ...[wanted.communityId, file.name, wanted.subject, wanted.id, file.sha256, file.sourceSha256],
      ...[file.filename, file.mimeType, file.size, file.width, file.height],
    ],
  )
  return rows[0]?.id ?? ''
}
