import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { access, mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { env } from '@/src/platform/env'

export type StoredUpload = { path: string }

const folder = (): string => path.join(env().dataDir, 'imports')
const isId = (text: string): boolean => /^[0-9a-f-]{36}$/.test(text)

/** Keeps an uploaded package outside any public folder under a name of our own. */
export async function storeUpload(file: File): Promise<StoredUpload> {
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  const target = path.join(folder(), `${randomUUID()}.zip`)
  await pipeline(
    Readable.fromWeb(file.stream() as ReadableStream),
    createWriteStream(target, { mode: 0o600 }),
  )
  return { path: target }
}

/** A clean package waits under its batch for the second step. */
export const keepUpload = (stored: StoredUpload, batch: string): Promise<void> =>
  rename(stored.path, path.join(folder(), `${batch}.zip`))

export const discardUpload = (stored: StoredUpload): Promise<void> => rm(stored.path, { force: true })

/** Where the package of a batch lies, or null where there is none. */
export async function uploadPath(batch: string): Promise<string | null> {
  if (!isId(batch)) return null
  const file = path.join(folder(), `${batch}.zip`)
  return access(file).then(
    () => file,
    () => null,
  )
}
