import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import busboy from 'busboy'
import { DomainError } from '@/src/domain/domain-error'
import { env } from '@/src/platform/env'

/** A package as it came, on the disk. Whoever receives one discards it. */
export type ReceivedPackage = { path: string; fileName: string; fields: Record<string, string> }

const ZIP_TYPES = ['application/zip', 'application/x-zip-compressed', 'application/octet-stream']

/** Lets bytes through up to a limit, then fails. */
const atMost = (limit: number): Transform => {
  let seen = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length
      done(seen > limit ? new DomainError('PACKAGE_TOO_LARGE') : null, chunk)
    },
    flush(done) {
      done(seen === 0 ? new DomainError('PACKAGE_MISSING') : null)
    },
  })
}

/** Where packages lie, outside any public folder. */
export const importsFolder = (): string => path.join(env().dataDir, 'imports')

const target = async (): Promise<string> => {
  await mkdir(importsFolder(), { recursive: true, mode: 0o700 })
  return path.join(importsFolder(), `${randomUUID()}.zip`)
}

const write = (from: Readable, to: string, limit: number): Promise<void> =>
  pipeline(from, atMost(limit), createWriteStream(to, { mode: 0o600 }))

/** A reader of forms; one whose header does not say where its parts end is no form. */
const formReader = (type: string): busboy.Busboy => {
  try {
    return busboy({
      headers: { 'content-type': type },
      limits: { files: 1, fields: 10, fieldSize: 1000, parts: 12 },
      defParamCharset: 'utf8',
    })
  } catch {
    throw new DomainError('PACKAGE_BROKEN')
  }
}

/** The form's file named `package` and its fields of text; other files are passed over. */
const fromForm = async (
  body: Readable,
  type: string,
  to: string,
  limit: number,
): Promise<Omit<ReceivedPackage, 'path'>> => {
  const form = formReader(type)
  let name = 'package.zip'
  const fields: Record<string, string> = {}
  form.on('field', (field, value) => (fields[field] = value))
  let writing: Promise<void> | null = null
  form.on('file', (field, stream, info) => {
    if (field !== 'package' || writing) return stream.resume()
    name = info.filename || name
    writing = write(stream, to, limit)
    // The rest of a file that is refused is not waited for.
    writing.catch((error: unknown) => body.destroy(error as Error))
    return stream
  })
  await pipeline(body, atMost(limit + 64 * 1024), form).catch(async (error: unknown) => {
    // Its file is taken away after this: nothing may write it any more.
    await writing?.catch(() => {})
    if (error instanceof DomainError) throw error
    throw new DomainError('PACKAGE_BROKEN')
  })
  if (writing === null) throw new DomainError('PACKAGE_MISSING')
  await (writing as Promise<void>)
  return { fileName: name.slice(0, 200), fields }
}

/**
 * Takes the package of a request to the disk as it comes, never whole into memory: a form with the file `package`, or
 * the ZIP itself as the body. `limit` in bytes.
 *
 * @throws DomainError `PACKAGE_TYPE`, `PACKAGE_MISSING`, `PACKAGE_TOO_LARGE`, `PACKAGE_BROKEN`
 */
export async function receivePackage(
  request: Pick<Request, 'headers' | 'body'>,
  limit: number,
): Promise<ReceivedPackage> {
  const type = request.headers.get('content-type') ?? ''
  const isForm = type.toLowerCase().startsWith('multipart/form-data')
  if (!isForm && !ZIP_TYPES.includes(type.split(';')[0]?.trim().toLowerCase() ?? ''))
    throw new DomainError('PACKAGE_TYPE')
  if (Number(request.headers.get('content-length') ?? 0) > limit + 64 * 1024)
    throw new DomainError('PACKAGE_TOO_LARGE')
  if (request.body === null) throw new DomainError('PACKAGE_MISSING')
  const to = await target()
  const body = Readable.fromWeb(request.body as ReadableStream)
  try {
    if (isForm) return { path: to, ...(await fromForm(body, type, to, limit)) }
    await write(body, to, limit)
    return { path: to, fileName: 'package.zip', fields: {} }
  } catch (error) {
    await discardPackage({ path: to })
    throw error
  }
}

export const discardPackage = ({ path: at }: { path: string }): Promise<void> => rm(at, { force: true })
