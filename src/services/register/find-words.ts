const LETTERS: Record<string, string> = {
  ą: 'a',
  ć: 'c',
  ę: 'e',
  ł: 'l',
  ń: 'n',
  ó: 'o',
  ś: 's',
  ź: 'z',
  ż: 'z',
}

/** More words than anybody types. */
const MOST_WORDS = 8

/** Shorter ones are in every second name; figures are not: premises have numbers of one digit. */
const isTooShort = (word: string): boolean => word.length < 2 && !/\d/.test(word)

const fold = (text: string): string =>
  text.toLowerCase().replace(/[ąćęłńóśźż]/g, (letter) => LETTERS[letter] ?? letter)

/** What was typed as the words to look for, without case and Polish marks; empty where there is too little of it. */
export const wordsToFind = (typed: string): string[] => {
  const words = fold(typed.slice(0, 200).replaceAll('\0', ''))
    .split(/[\s,;/]+/)
    .filter(Boolean)
  return words.every(isTooShort) ? [] : words.slice(0, MOST_WORDS)
}

/** SQL of a text as `wordsToFind` writes its words; ICU's rules, as the database's own may know ASCII alone. */
export const folded = (sql: string): string =>
  `translate(lower(${sql} collate "und-x-icu"), 'ąćęłńóśźż', 'acelnoszz')`
