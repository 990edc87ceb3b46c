import type { Readable } from 'node:stream'

/** One file of a package. `open` gives its bytes from the start, as often as asked. */
export type PackageFile = {
  /** Path within the package, with `/`. */
  path: string
  /** Unpacked size in bytes, as the folder or ZIP states it; reading more than that fails. */
  bytes: number
  /** Checksum a ZIP states for the unpacked bytes. */
  crc32?: number
  open: () => Promise<Readable>
}

/** Why an entry or the whole package is refused; `file` is the entry's or package's own name. */
export type PackageFault = { file: string; reason: string; details?: Readonly<Record<string, string>> }

export type OpenPackage = {
  /** Name of the folder or ZIP, without the path to it. */
  name: string
  files: PackageFile[]
  faults: PackageFault[]
  close: () => Promise<void>
}
