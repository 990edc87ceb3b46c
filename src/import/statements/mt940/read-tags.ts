/** One field of an MT940 file: its tag and its lines. */
export type Tag = { tag: string; lines: string[] }

const FIELD = /^:(\d{2}[A-Z]?):(.*)$/

/**
 * The fields of an MT940 file, statement by statement: each begins with `:20:`. Lines before the first field and SWIFT's
 * own blocks (`{1:…}`, `-}`) are passed over.
 */
export function readTags(text: string): Tag[][] {
  const statements: Tag[][] = []
  for (const raw of text.split(/\r\n|\n|\r/)) {
    // SWIFT's text block may begin on the line of the first field.
    const line = raw.replace(/^\{.*\{4:\s*/, '')
    if (/^-\}?$/.test(line.trim()) || line.startsWith('{')) continue
    const field = FIELD.exec(line)
    if (field?.[1] === '20') statements.push([])
    const current = statements.at(-1)
    if (!current) continue
    if (field) current.push({ tag: field[1] ?? '', lines: [field[2] ?? ''] })
    else current.at(-1)?.lines.push(line)
  }
  return statements
}
