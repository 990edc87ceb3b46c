import en from './messages/en.json'
import pl from './messages/pl.json'
import uk from './messages/uk.json'

type Flatten<T, Prefix extends string> = {
  [Key in keyof T & string]: T[Key] extends string ? `${Prefix}${Key}` : Flatten<T[Key], `${Prefix}${Key}.`>
}[keyof T & string]

export type BookText = Flatten<typeof pl, ''>
export type Say = ((key: BookText, values?: Record<string, string | number>) => string) & { language: string }

const catalogueOf = (language: string): unknown =>
  language.startsWith('en') ? en : language.startsWith('uk') ? uk : pl

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

/** Sentences of the bookkeeping views in the clerk's language. `{name}` is filled from the values. */
export const sayIn = (language: string): Say => {
  const catalogue = catalogueOf(language)
  const say = (key: BookText, values: Record<string, string | number> = {}): string =>
    (found(catalogue, key) ?? key).replace(/\{(\w+)\}/g, (whole, name: string) =>
      String(values[name] ?? whole),
    )
  return Object.assign(say, { language })
}

/** The text of a group by a name that comes from elsewhere; the group's `other` where it has none. */
export const sayAny = (
  say: Say,
  group: 'error' | 'field' | 'parameter' | 'done',
  name: string,
): string | null => {
  const key = `${group}.${name}`
  if (/^\w+$/.test(name) && found(catalogueOf(say.language), key) !== null) return say(key as BookText)
  return group === 'done' ? null : say(`${group}.other`)
}
