import { ValidationError, type PayloadRequest } from 'payload'
import type { Slug } from '@/access/slugs'
import { DomainError } from '@/src/domain/domain-error'
import type { FilePurpose } from '@/src/platform/files/file-kinds'

export type FileToKeep = {
  communityId: string
  bytes: Uint8Array
  /** As the sender called it. */
  name: string
  purpose: FilePurpose
  /** The row the file belongs to: who may read that may read the file. */
  subject: Slug
  subjectId: string
  /** For staff only, also where residents read the row. */
  isInternal?: boolean
}

export type KeptFile = { id: string; name: string; sha256: string; mimeType: string; size: number }

/**
 * Keeps a file somebody sent, in the caller's transaction: checked by content, images without position data, under a
 * random name (collections/system/file-hooks). The bytes are written last, so that a refusal leaves nothing.
 * @throws DomainError FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE
 */
export async function keepFile(req: PayloadRequest, file: FileToKeep): Promise<KeptFile> {
  const { communityId, bytes, name, purpose, subject, subjectId, isInternal = false } = file
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const row = await req.payload
    .create({
      collection: 'files',
      data: { community: communityId, purpose, subject, subjectId, isInternal },
      file: { data, name, size: data.length, mimetype: 'application/octet-stream' },
      // The caller has checked that the subject may be written; files themselves are written by no resident.
      overrideAccess: true,
      req,
    })
    .catch((error: unknown) => {
      // What Payload itself finds wrong with a file, such as a PDF without its end.
      if (error instanceof ValidationError) throw new DomainError('FILE_TYPE', { name })
      throw error
    })
  return {
    id: String(row.id),
    name: row.name ?? '',
    sha256: row.sha256 ?? '',
    mimeType: row.mimeType ?? '',
    size: row.filesize ?? 0,
  }
}
