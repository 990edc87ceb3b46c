import { decoderFor, FORBIDDEN, type Encoding } from './encoding'

const SINGLE_BYTE: readonly Encoding[] = ['windows-1250', 'iso-8859-2', 'cp852']
const POLISH = /^[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ\u00a0„”–§°…]$/
// What old programs put around a file: start and end of transmission, the end-of-file mark of DOS.
const WRAPPING = /^[\x01-\x03]+|[\x03\x04\x1a\0\s]+$/g

const decoded = (bytes: Uint8Array, encoding: Encoding): string | null => {
  try {
    const decode = decoderFor(encoding)
    return decode(bytes) + decode()
  } catch {
    return null
  }
}

/** Letters and signs beyond ASCII that no Polish text has; a control character weighs most. */
const strangeness = (text: string): number => {
  let strange = 0
  for (const sign of text) {
    if (sign < '\u0080') continue
    if (FORBIDDEN.test(sign)) strange += 1000
    else if (!POLISH.test(sign)) strange += 1
  }
  return strange
}

/**
 * Text of a bank file: strict UTF-8, else whichever of Windows-1250, ISO-8859-2 and CP852 yields only Polish letters
 * (import format, "Settled details"), the one with fewest others where none does. Null where it is no text at all.
 */
export function statementText(bytes: Uint8Array): string | null {
  const utf8 = decoded(bytes, 'utf-8')
  const best =
    utf8 ??
    SINGLE_BYTE.flatMap((encoding) => decoded(bytes, encoding) ?? [])
      .map((text) => ({ text, strange: strangeness(text) }))
      .reduce<{ text: string; strange: number } | null>(
        (least, one) => (least === null || one.strange < least.strange ? one : least),
        null,
      )?.text
  const text = best?.replace(/^\uFEFF/, '').replace(WRAPPING, '')
  return text === undefined || FORBIDDEN.test(text) ? null : text
}
