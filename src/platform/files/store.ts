import { env } from '../env'
import { folderStore } from './folder-store'
import { s3Store } from './s3-store'

/** First and last byte wanted, both included. */
export type ByteRange = { start: number; end: number }

/** Where the bytes of files lie: one folder, or one bucket. Names are those of `newFileName`. */
export type FileStore = {
  put: (name: string, bytes: Uint8Array, mimeType: string) => Promise<void>
  /** The bytes, or a part of them; null where nothing lies under the name. */
  read: (name: string, range?: ByteRange) => Promise<ReadableStream<Uint8Array> | null>
  /** Also where nothing lies there any more. */
  remove: (name: string) => Promise<void>
}

const stores = new Map<string, FileStore>()

/** The store of `FILES_URL`: an absolute folder, or `s3://key:secret@host/bucket/prefix?region=…`. */
export const fileStore = (): FileStore => {
  const { filesUrl } = env()
  const known = stores.get(filesUrl)
  if (known) return known
  const made = filesUrl.startsWith('s3://') ? s3Store(filesUrl) : folderStore(filesUrl)
  stores.set(filesUrl, made)
  return made
}
