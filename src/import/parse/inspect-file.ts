import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { decoderFor, FORBIDDEN } from '../text/encoding'
import type { Encoding } from '../text/encoding'
import type { PackageFile } from '../package/package-file'

const HEAD_BYTES = 64 * 1024

/** What one pass over a file's bytes tells before its rows are read. */
export type Inspected = {
  file: PackageFile
  /** Its encoding where it is UTF-8; otherwise the community's setting decides. */
  utf8: boolean
  /** Whether it holds characters that no cell may hold, so that cells must be looked at one by one. */
  forbidden: boolean
  /** The first 64 KB. */
  head: Buffer
  sha256: string
}

/** Whether every byte decodes; `forbidden` is null where one does not. */
class Trial {
  private readonly decode: ReturnType<typeof decoderFor>
  fits = true
  forbidden = false

  constructor(encoding: Encoding) {
    this.decode = decoderFor(encoding)
  }

  take(bytes?: Uint8Array): void {
    if (!this.fits) return
    try {
      this.forbidden = FORBIDDEN.test(this.decode(bytes)) || this.forbidden
    } catch {
      this.fits = false
    }
  }
}

/** Reads a file once: is it UTF-8, what is its hash, how does it begin. Throws where it cannot be read. */
export const inspectFile = async (file: PackageFile): Promise<Inspected> => {
  const trial = new Trial('utf-8')
  const hash = createHash('sha256')
  const heads: Buffer[] = []
  let seen = 0
  let checksum = 0
  for await (const chunk of (await file.open()) as AsyncIterable<Buffer>) {
    if (seen < HEAD_BYTES) heads.push(chunk)
    seen += chunk.length
    hash.update(chunk)
    checksum = crc32(chunk, checksum)
    trial.take(chunk)
  }
  trial.take()
  // The ZIP library leaves this to its caller; a flipped bit in an amount would pass otherwise.
  if (file.crc32 !== undefined && file.crc32 !== checksum) throw new Error(`${file.path} is damaged`)
  const head = Buffer.concat(heads).subarray(0, HEAD_BYTES)
  return { file, utf8: trial.fits, forbidden: trial.forbidden, head, sha256: hash.digest('hex') }
}

export type ChosenEncoding = { encoding: Encoding; forbidden: boolean }

/**
 * Chooses the encoding of a file that is not UTF-8: the first candidate whose text holds no control characters. Where
 * all do, the last one is taken and the cells that hold them are refused.
 */
export const chooseEncoding = async (
  file: PackageFile,
  candidates: readonly Encoding[],
): Promise<ChosenEncoding> => {
  const trials = candidates
    .filter((encoding) => encoding !== 'utf-8')
    .map((encoding) => ({ encoding, trial: new Trial(encoding) }))
  for await (const chunk of (await file.open()) as AsyncIterable<Buffer>) {
    for (const { trial } of trials) trial.take(chunk)
  }
  const clean = trials.find(({ trial }) => trial.fits && !trial.forbidden)
  return clean
    ? { encoding: clean.encoding, forbidden: false }
    : { encoding: 'windows-1250', forbidden: true }
}
