/**
 * Words of a search as PostgreSQL's query text. No Polish dictionary comes with PostgreSQL, so the work is done on the
 * words asked for: letters lose their signs, the commonest endings fall off, consonants that change before an ending stand
 * with their partners (windzie: wind or windz), and each stem is looked for as the beginning of a word.
 */

/** As `portal.fold` in the database. */
export const fold = (text: string): string =>
  text.toLowerCase().replace(/[ąćęłńóśźż]/g, (letter) => 'acelnoszz'['ąćęłńóśźż'.indexOf(letter)] ?? letter)

/** Endings of nouns and adjectives without signs, the longest first. */
const endings = [
  ...['owymi', 'iego', 'iemu', 'iami', 'iach', 'owych', 'owego', 'owej', 'owym', 'owa', 'owe', 'owy'],
  ...['ego', 'emu', 'ymi', 'imi', 'ami', 'ach', 'iom', 'iow', 'iem', 'iej', 'ych', 'ich'],
  ...['ow', 'om', 'em', 'ej', 'ym', 'im', 'ia', 'ie', 'iu', 'a', 'e', 'i', 'o', 'u', 'y'],
]
const SHORTEST_STEM = 4

/** Last consonants of a stem and what they become, or came from, before an ending. */
const partners: readonly [string, readonly string[]][] = [
  ['sc', ['st']],
  ['st', ['sc']],
  ['dz', ['d', 'g']],
  ['rz', ['r']],
  ['sz', ['ch']],
  ['ch', ['sz']],
  ['c', ['t', 'k']],
  ['t', ['c']],
  ['d', ['dz']],
  ['k', ['c']],
  ['g', ['dz', 'z']],
  ['r', ['rz']],
]

const stemOf = (word: string): string => {
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= SHORTEST_STEM)
  return ending ? word.slice(0, -ending.length) : word
}

/** The beginnings a word of a text may have to count as one asked for. */
export function beginningsOf(word: string): string[] {
  if (word.length < SHORTEST_STEM || /\d/.test(word)) return [word]
  const stem = stemOf(word)
  const [end, others] = partners.find(([consonants]) => stem.endsWith(consonants)) ?? ['', []]
  return [stem, ...others.map((other) => stem.slice(0, stem.length - end.length) + other)]
}

const MOST_WORDS = 8

/** Text for `to_tsquery('simple', …)`: every word must be found; null where nothing is asked for. */
export function searchQuery(text: string): string | null {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 0) return null
  return words
    .slice(0, MOST_WORDS)
    .map(
      (word) =>
        `(${beginningsOf(word)
          .map((beginning) => `${beginning}:*`)
          .join(' | ')})`,
    )
    .join(' & ')
}
