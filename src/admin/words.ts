/** Keys of a catalogue of sentences: `group.name`. */
export type KeysOf<T, Prefix extends string = ''> = {
  [Key in keyof T & string]: T[Key] extends string ? `${Prefix}${Key}` : KeysOf<T[Key], `${Prefix}${Key}.`>
}[keyof T & string]

export type SayKey<Key extends string> = ((key: Key, values?: Record<string, string | number>) => string) & {
  language: string
  /** The text of a group by a name that comes from elsewhere; null where it has none. */
  any: (group: string, name: string) => string | null
}

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

/** Sentences of admin views in the clerk's language, Polish for all others. `{name}` is filled from the values. */
export const wordsIn =
  <Key extends string>(catalogues: { pl: unknown; en: unknown; uk: unknown }) =>
  (language: string): SayKey<Key> => {
    const { pl, en, uk } = catalogues
    const catalogue = language.startsWith('en') ? en : language.startsWith('uk') ? uk : pl
    const say = (key: Key, values: Record<string, string | number> = {}): string =>
      (found(catalogue, key) ?? key).replace(/\{(\w+)\}/g, (whole, name: string) =>
        String(values[name] ?? whole),
      )
    const any = (group: string, name: string): string | null =>
      /^\w+$/.test(name) ? found(catalogue, `${group}.${name}`) : null
    return Object.assign(say, { language, any })
  }
