import type { Slug } from '@/access/slugs'
import en from './en.json'
import pl from './pl.json'
import uk from './uk.json'

type Text = { pl: string; en: string; uk: string }
type Catalogue = {
  groups: Record<string, string>
  collections: Record<string, { one: string; many: string; fields: Record<string, string> }>
  options: Record<string, Record<string, string>>
}

const polish = pl as unknown as Catalogue
const english = en as unknown as Catalogue
const ukrainian = uk as unknown as Catalogue

/** A text in the clerk's language, Polish for all others. */
export const inLanguage = ({ pl, en, uk }: Text, language: string): string =>
  language.startsWith('en') ? en : language.startsWith('uk') ? uk : pl

/** A missing text stops the start: no clerk ever meets a raw field name. */
function inAll(find: (catalogue: Catalogue) => string | undefined, what: string): Text {
  const inPolish = find(polish)
  const inEnglish = find(english)
  const inUkrainian = find(ukrainian)
  if (!inPolish || !inEnglish || !inUkrainian) throw new Error(`No admin text for ${what}.`)
  return { pl: inPolish, en: inEnglish, uk: inUkrainian }
}

export const collectionLabels = (slug: Slug): { singular: Text; plural: Text } => ({
  singular: inAll((c) => c.collections[slug]?.one, slug),
  plural: inAll((c) => c.collections[slug]?.many, slug),
})

export const fieldLabel = (slug: Slug, field: string): Text =>
  inAll((c) => c.collections[slug]?.fields[field], `${slug}.${field}`)

/** One entry of a list, as the button that adds one names it. */
export const rowLabel = (slug: Slug, list: string): Text => fieldLabel(slug, `${list}[]`)
/** Names of tabs, which Payload asks for by key only. */
export const tabNames = Object.fromEntries(
  Object.entries({ pl, en, uk }).map(([language, { surveys, votings }]) => [
    language,
    { lokalenet: { results: surveys.results, ...votings } },
  ]),
)

/** Options are looked up under `slug.field`, then under the field's name, or path inside a list, alone. */
export const optionLabel = (slug: Slug, field: string, value: string): Text =>
  inAll(
    (c) => c.options[`${slug}.${field}`]?.[value] ?? c.options[field]?.[value],
    `${slug}.${field}=${value}`,
  )

export const groupLabel = (group: string): Text => inAll((c) => c.groups[group], `group ${group}`)
