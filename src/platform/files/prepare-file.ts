import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { DomainError } from '@/src/domain/domain-error'
import { isImage, kindOf, largestFile, type FileKind, type FilePurpose } from './file-kinds'
import { newFileName, shownName } from './file-name'

/** A file fit to be kept: checked, without position data, under a random name. */
export type PreparedFile = FileKind & {
  bytes: Buffer
  /** Random name in the store. */
  filename: string
  /** The sender's name, cleaned. */
  name: string
  size: number
  width: number | null
  height: number | null
  /** Of the bytes kept, and of those sent: the same unless the image was made anew. */
  sha256: string
  sourceSha256: string
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Longest side of a photo. Pixels. */
const PHOTO_SIDE = 2400

type Drawn = { bytes: Buffer; kind: FileKind; width: number | null; height: number | null }

/** Photos become JPEG, turned as their camera was held. Other images are made anew only where they carry data beside the picture. */
async function redraw(bytes: Buffer, kind: FileKind, purpose: FilePurpose): Promise<Drawn> {
  const { exif, xmp, iptc, width, height } = await sharp(bytes).metadata()
  const image = sharp(bytes).rotate()
  if (purpose === 'photo') {
    const { data, info } = await image
      .resize(PHOTO_SIDE, PHOTO_SIDE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82, mozjpeg: true })
      .toBuffer({ resolveWithObject: true })
    const asJpeg = { mimeType: 'image/jpeg', extension: 'jpg' }
    return { bytes: data, kind: asJpeg, width: info.width, height: info.height }
  }
  if (!exif && !xmp && !iptc) return { bytes, kind, width, height }
  const { data, info } = await image.toBuffer({ resolveWithObject: true })
  return { bytes: data, kind, width: info.width, height: info.height }
}

/**
 * Checks and cleans a file before it is kept: its size, its type by content, and of images everything beside the picture,
 * where they were taken above all.
 * @throws DomainError FILE_EMPTY, FILE_TOO_LARGE with `most` in megabytes, FILE_TYPE
 */
export async function prepareFile(
  sent: Uint8Array,
  name: string,
  purpose: FilePurpose,
): Promise<PreparedFile> {
  const most = largestFile[purpose]
  if (sent.length === 0) throw new DomainError('FILE_EMPTY', { name: shownName(name) })
  if (sent.length > most) {
    throw new DomainError('FILE_TOO_LARGE', { name: shownName(name), most: String(most / 1024 / 1024) })
  }
  const kind = await kindOf(sent, purpose)
  const refused = () => new DomainError('FILE_TYPE', { name: shownName(name) })
  if (!kind) throw refused()
  const bytes = Buffer.from(sent.buffer, sent.byteOffset, sent.byteLength)
  const drawn = isImage(kind.mimeType)
    ? await redraw(bytes, kind, purpose).catch(() => {
        // An image nobody can open is none.
        throw refused()
      })
    : { bytes, kind, width: null, height: null }
  return {
    ...drawn.kind,
    bytes: drawn.bytes,
    filename: newFileName(drawn.kind.extension),
    name: shownName(name),
    size: drawn.bytes.length,
    width: drawn.width,
    height: drawn.height,
    sha256: digest(drawn.bytes),
    sourceSha256: digest(sent),
  }
}
