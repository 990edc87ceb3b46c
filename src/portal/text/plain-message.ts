/** A message that only fills in names; no plural, choice, tag or quotation of ICU. */
const PLAIN = /^[^'<>{}#]*(?:\{\w+\}[^'<>{}#]*)+$/

/** Texts and names of a message in turn, beginning with a text; null where it needs ICU. */
export function partsOf(message: string): string[] | null {
  return PLAIN.test(message) ? message.split(/\{(\w+)\}/) : null
}

/** Fills in the names. A name without a value, which ICU refuses, gives null: then ICU shall say so. */
export function fillIn(parts: readonly string[], values: Record<string, string | number>): string | null {
  let text = ''
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 0) text += part
    else if (values[part] === undefined) return null
    else text += values[part]
  }
  return text
}
