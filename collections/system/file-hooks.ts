import { APIError } from 'payload'
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { actorOf } from '@/access/actor/from-request'
import { DomainError } from '@/src/domain/domain-error'
import { filePurposes, type FilePurpose } from '@/src/platform/files/file-kinds'
import { prepareFile, type PreparedFile } from '@/src/platform/files/prepare-file'
import { fileStore } from '@/src/platform/files/store'
import { translateAdmin } from '../messages/translate'

/** The file on its way through one operation; several of one request follow each other. */
const onTheWay = new WeakMap<Buffer, PreparedFile>()

const fileOf = (req: PayloadRequest): PreparedFile | undefined => req.file && onTheWay.get(req.file.data)

const purposeOf = (value: unknown): FilePurpose =>
  filePurposes.find((purpose) => purpose === value) ?? 'document'

/** A refusal as a sentence for the clerk who sent the file over the admin; services get the error itself. */
function sentence(error: unknown, req: PayloadRequest): never {
  if (!(error instanceof DomainError) || req.user?.collection !== 'staff') throw error as Error
  const key = `errors.${error.code}` as 'errors.FILE_TYPE' | 'errors.FILE_TOO_LARGE' | 'errors.FILE_EMPTY'
  throw new APIError(translateAdmin(req.i18n.language, key, error.details), 400, null, true)
}

/**
 * Puts the checked and cleaned file in the place of the one sent, before Payload looks at it. This runs before access is
 * asked, so that a stranger's file is left to the refusal that follows; and a file is never put in another's place.
 */
export const takeFile: CollectionBeforeOperationHook = async ({ args, operation, overrideAccess, req }) => {
  const { file } = req
  if (operation !== 'create') {
    if (file) throw new APIError('A file is never replaced.', 400)
    return
  }
  if (!overrideAccess && (await actorOf(req)).kind !== 'staff') return
  // Payload would fetch a file from an address named in its place.
  if (!file) throw new APIError('A file must be sent along.', 400)
  const { data } = args as { data?: { purpose?: unknown } }
  const prepared = await prepareFile(file.data, file.name, purposeOf(data?.purpose)).catch((error: unknown) =>
    sentence(error, req),
  )
  onTheWay.set(prepared.bytes, prepared)
  req.file = {
    data: prepared.bytes,
    name: prepared.filename,
    size: prepared.size,
    mimetype: prepared.mimeType,
  }
}

/** What only the server knows of a file. Whoever sends one writes none of it himself. */
export const describeFile: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  const file = operation === 'create' ? fileOf(req) : undefined
  if (!file) return data
  return {
    ...data,
    name: file.name,
    filename: file.filename,
    mimeType: file.mimeType,
    filesize: file.size,
    width: file.width,
    height: file.height,
    sha256: file.sha256,
    sourceSha256: file.sourceSha256,
    uploadedBy: req.user?.collection === 'staff' ? req.user.id : null,
  }
}

/** The row stands: now the bytes. Where they cannot be kept, the row is taken back with its transaction. */
export const storeBytes: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  const file = operation === 'create' ? fileOf(req) : undefined
  if (!file) return
  await fileStore().put(file.filename, file.bytes, file.mimeType)
  onTheWay.delete(file.bytes)
  delete req.file
  return doc as unknown
}

/** Out of the trash for good. Bytes that stay behind belong to no row and are found by nobody. */
export const dropBytes: CollectionAfterDeleteHook<{ id: string; filename: string }> = async ({
  doc,
  req,
}) => {
  await fileStore()
    .remove(doc.filename)
    .catch((error: unknown) =>
      req.payload.logger.error({ err: error, msg: `Bytes of file ${doc.id} stayed` }),
    )
}
