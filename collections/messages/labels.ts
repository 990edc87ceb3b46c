import type { Slug } from '@/access/slugs'
import en from './en.json'
import pl from './pl.json'

type Text = { pl: string; en: string; uk: string }
type Catalogue = {
  groups: Record<string, string>
  collections: Record<string, { one: string; many: string; fields: Record<string, string> }>
  options: Record<string, Record<string, string>>
}

const polish = pl as unknown as Catalogue
const english = en as unknown as Catalogue

/** A missing text stops the start: no clerk ever meets a raw field name. Ukrainian reads the Polish term here. */
function both(find: (catalogue: Catalogue) => string | undefined, what: string): Text {
  const inPolish = find(polish)
  const inEnglish = find(english)
  if (!inPolish || !inEnglish) throw new Error(`No admin text for ${what}.`)
  return { pl: inPolish, en: inEnglish, uk: inPolish }
}

export const collectionLabels = (slug: Slug): { singular: Text; plural: Text } => ({
  singular: both((c) => c.collections[slug]?.one, slug),
  plural: both((c) => c.collections[slug]?.many, slug),
})

export const fieldLabel = (slug: Slug, field: string): Text =>
  both((c) => c.collections[slug]?.fields[field], `${slug}.${field}`)

/** Options are looked up under `slug.field`, then under the field's name alone. */
export const optionLabel = (slug: Slug, field: string, value: string): Text =>
  both(
    (c) => c.options[`${slug}.${field}`]?.[value] ?? c.options[field]?.[value],
    `${slug}.${field}=${value}`,
  )

export const groupLabel = (group: string): Text => both((c) => c.groups[group], `group ${group}`)
