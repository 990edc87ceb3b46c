import { fileTypeFromBuffer } from 'file-type'

/** What a file is for: a document as its author made it, a photo taken by somebody, a scanned paper. */
export const filePurposes = ['document', 'photo', 'scan'] as const
export type FilePurpose = (typeof filePurposes)[number]

export type FileKind = { mimeType: string; extension: string }

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const TEXT = 'application/vnd.oasis.opendocument.text'

/** All types the portal keeps. Never SVG, XML or HTML: they carry scripts. */
export const fileKinds: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  [WORD]: 'docx',
  [SHEET]: 'xlsx',
  [TEXT]: 'odt',
}

const images = ['image/png', 'image/jpeg', 'image/webp']

const accepted: Record<FilePurpose, readonly string[]> = {
  document: ['application/pdf', 'image/png', 'image/jpeg', WORD, SHEET, TEXT],
  photo: images,
  scan: ['application/pdf', ...images],
}

export const isImage = (mimeType: string): boolean => images.includes(mimeType)

/** Most bytes of a file. */
export const largestFile: Record<FilePurpose, number> = {
  document: 25 * 1024 * 1024,
  photo: 15 * 1024 * 1024,
  scan: 25 * 1024 * 1024,
}

/** What a `file` input offers for a purpose. The server looks at the content, whatever the input let through. */
export const acceptFor = (purpose: FilePurpose): string => accepted[purpose].join(',')

/** What the bytes are, by their content; null where the purpose takes no such file. Names and claimed types do not count. */
export async function kindOf(bytes: Uint8Array, purpose: FilePurpose): Promise<FileKind | null> {
  const found = await fileTypeFromBuffer(bytes)
  const extension = found && fileKinds[found.mime]
  if (!found || !extension || !accepted[purpose].includes(found.mime)) return null
  return { mimeType: found.mime, extension }
}
