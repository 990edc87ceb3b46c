import { rangeOf } from './byte-range'
import { isImage } from './file-kinds'
import { fileStore } from './store'

/** What an answer with a file needs to know of it. */
export type StoredFile = { filename: string; name: string; mimeType: string; size: number }

/** RFC 6266: a plain name for old clients, the real one in UTF-8. */
export const disposition = (kind: 'inline' | 'attachment', name: string): string => {
  const plain = name
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\]/g, '')
  const full = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)
  return `${kind}; filename="${plain || 'plik'}"; filename*=UTF-8''${full}`
}

/** The same for every file: never guessed at, never kept by a cache, never allowed to run or load anything. */
const guarded = (file: StoredFile): Headers =>
  new Headers({
    'content-type': file.mimeType,
    'content-disposition': disposition(isImage(file.mimeType) ? 'inline' : 'attachment', file.name),
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
  })

/** Answers with a file or the range of it that was asked for. Images may be shown in place, all else is saved. */
export async function fileResponse(file: StoredFile, request: { headers: Headers }): Promise<Response> {
  const headers = guarded(file)
  const range = rangeOf(request.headers.get('range'), file.size)
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${file.size}`)
    return new Response(null, { status: 416, headers })
  }
  const body = await fileStore().read(file.filename, range ?? undefined)
  if (!body) return new Response(null, { status: 404, headers: { 'cache-control': 'private, no-store' } })
  headers.set('content-length', String(range ? range.end - range.start + 1 : file.size))
  if (range) headers.set('content-range', `bytes ${range.start}-${range.end}/${file.size}`)
  return new Response(body, { status: range ? 206 : 200, headers })
}
