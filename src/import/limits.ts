const MEGABYTE = 1024 * 1024

/** Import format, "Limits" and "Text rules". Bytes are unpacked bytes. */
export const LIMITS = {
  packageBytes: 512 * MEGABYTE,
  fileBytes: 100 * MEGABYTE,
  /** A ZIP sent by a browser or an accounting program, packed. The command takes more. */
  uploadBytes: 100 * MEGABYTE,
  rows: 2_000_000,
  documents: 5_000,
  documentBytes: 25 * MEGABYTE,
  /** Entries of a ZIP or folder, far above documents and tables together. */
  entries: 20_000,
  codeLength: 100,
  textLength: 10_000,
  /** Communities of one package; more are no package of this portal. */
  communities: 50_000,
  /** One record may not grow without end where a quote is never closed. */
  recordBytes: 2 * MEGABYTE,
  /** Findings named one by one; the rest are counted. */
  issues: 10_000,
} as const

/** Megabytes of a sent package, as people are told. */
export const UPLOAD_MEGABYTES = LIMITS.uploadBytes / MEGABYTE
