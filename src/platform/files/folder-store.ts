import { createReadStream } from 'node:fs'
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { isFileName } from './file-name'
import type { FileStore } from './store'

/** Files in a folder of this machine, readable by its owner alone; a part of the name spreads them over subfolders. */
export const folderStore = (root: string): FileStore => {
  const pathOf = (name: string): string => {
    if (!isFileName(name)) throw new Error(`${name} is not a name of the file store.`)
    return path.join(root, name.slice(0, 2), name)
  }
  return {
    put: async (name, bytes) => {
      const target = pathOf(name)
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
      // Under its name a file is whole: a crash leaves a draft.
      await writeFile(`${target}.part`, bytes, { mode: 0o600 })
      await rename(`${target}.part`, target)
    },
    read: async (name, range) => {
      const source = pathOf(name)
      const isThere = await access(source).then(
        () => true,
        () => false,
      )
      if (!isThere) return null
      return Readable.toWeb(createReadStream(source, range)) as ReadableStream<Uint8Array>
    },
    remove: (name) => rm(pathOf(name), { force: true }),
  }
}
