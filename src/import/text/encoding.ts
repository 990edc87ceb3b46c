import { decodeCp852 } from './cp852'

/** Encodings a file may have; the names are those of a community's setting. */
export type Encoding = 'utf-8' | 'windows-1250' | 'iso-8859-2' | 'cp852'

/** Turns the chunks of one file into text, in order. `decode()` without bytes ends the file. Throws on bad UTF-8. */
export type Decoder = (bytes?: Uint8Array) => string

/** NUL, control characters besides tab and line ends, and the bidirectional overrides (import format, "Text rules"). */
export const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069]/

/** A file's name as it may be shown and stored: forbidden characters replaced. */
export const printable = (name: string): string =>
  [...name].map((one) => (FORBIDDEN.test(one) ? '�' : one)).join('')

/** A decoder for one file; a byte order mark of UTF-8 is dropped. */
export const decoderFor = (encoding: Encoding): Decoder => {
  if (encoding === 'cp852') return (bytes) => (bytes ? decodeCp852(bytes) : '')
  const decoder = new TextDecoder(encoding, { fatal: true })
  return (bytes) => (bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode())
}

/**
 * Encodings to try, in order: strict UTF-8, the community's own, Windows-1250 (import format, "Text rules").
 * An encoding fits where every byte decodes; the single-byte ones also must not yield control characters.
 */
export const candidateEncodings = (configured: Encoding | null): Encoding[] => [
  ...new Set<Encoding>(['utf-8', configured ?? 'windows-1250', 'windows-1250']),
]
