import en from './en.json'
import pl from './pl.json'
import uk from './uk.json'

type Flatten<T, Prefix extends string> = {
  [Key in keyof T & string]: T[Key] extends string ? `${Prefix}${Key}` : Flatten<T[Key], `${Prefix}${Key}.`>
}[keyof T & string]

export type AdminMessage =
  | Flatten<(typeof pl)['errors'], 'errors.'>
  | Flatten<(typeof pl)['import'], 'import.'>
  | Flatten<(typeof pl)['surveys'], 'surveys.'>
  | Flatten<(typeof pl)['send'], 'send.'>
  | Flatten<(typeof pl)['cards'], 'cards.'>
  | Flatten<(typeof pl)['find'], 'find.'>
  | Flatten<(typeof pl)['invite'], 'invite.'>
  | Flatten<(typeof pl)['conversations'], 'conversations.'>
  | Flatten<(typeof pl)['debts'], 'debts.'>
  | Flatten<(typeof pl)['faultPapers'], 'faultPapers.'>

/** A sentence of the admin in the clerk's language; Polish where there is none. `{name}` is filled from `values`. */
export function translateAdmin(
  language: string,
  key: AdminMessage,
  values: Record<string, string | number> = {},
): string {
  const catalogue: unknown = language.startsWith('en') ? en : language.startsWith('uk') ? uk : pl
  const found = key
    .split('.')
    .reduce<unknown>(
      (node, part) =>
        typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[part] : undefined,
      catalogue,
    )
  if (typeof found !== 'string') throw new Error(`No admin text ${key}.`)
  return found.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}
