import en from './messages/en.json'
import pl from './messages/pl.json'
import uk from './messages/uk.json'

type Flatten<T, Prefix extends string> = {
  [Key in keyof T & string]: T[Key] extends string ? `${Prefix}${Key}` : Flatten<T[Key], `${Prefix}${Key}.`>
}[keyof T & string]

export type VotingText = Flatten<typeof pl, ''>
export type Say = (key: VotingText, values?: Record<string, string | number>) => string

const found = (catalogue: unknown, key: string): string | null => {
  const text = key
    .split('.')
    .reduce<unknown>(
      (node, part) =>
        typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[part] : undefined,
      catalogue,
    )
  return typeof text === 'string' ? text : null
}

const catalogueOf = (language: string): unknown =>
  language.startsWith('en') ? en : language.startsWith('uk') ? uk : pl

/** Sentences of the voting tabs in the clerk's language. `{name}` is filled from the values. */
export const sayIn =
  (language: string): Say =>
  (key, values = {}) =>
    (found(catalogueOf(language), key) ?? key).replace(/\{(\w+)\}/g, (whole, name: string) =>
      String(values[name] ?? whole),
    )

/** The text of a group by a name that came in an address; null where there is none. */
export const maybe = (language: string, group: 'done' | 'error' | 'field', name: string): string | null =>
  /^\w+$/.test(name) ? found(catalogueOf(language), `${group}.${name}`) : null
