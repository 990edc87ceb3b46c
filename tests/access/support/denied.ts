import type { FlattenedField, SanitizedConfig } from 'payload'
import { policy } from '@/access/policy'
import type { Role } from '@/access/policy/types'
import { slugs, type Slug } from '@/access/slugs'

export const isHouse = (slug: string): slug is Slug => (slugs as readonly string[]).includes(slug)

const fieldsOf = (config: SanitizedConfig, slug: Slug): FlattenedField[] =>
  config.collections.find((one) => one.slug === slug)?.flattenedFields ?? []

/** Fields of which a resident sees some rows' values only: no filter or order of his may use them. */
export const guardedFields = (slug: Slug, role: Role): string[] =>
  role === 'resident'
    ? Object.entries(policy[slug].fields ?? {}).flatMap(([name, rule]) => (rule.residents ? [name] : []))
    : []

/** Payload's own list of open sessions: nobody's business but its owner's, and no filter for anyone. */
const sessions = 'sessions.id'

/** Names of the fields of a collection that a role may not read on any row. */
export function deniedFields(config: SanitizedConfig, slug: Slug, role: Role): string[] {
  const readsNothing = policy[slug].read[role] === undefined
  return fieldsOf(config, slug).flatMap((field) => {
    if (field.name === 'id') return []
    if (field.name === 'sessions') return [sessions]
    const readers = policy[slug].fields?.[field.name]?.read
    const isDenied =
      readsNothing || ('hidden' in field && field.hidden === true) || (readers && !readers.includes(role))
    return isDenied ? [field.name] : []
  })
}

type Relation = { name: string; target: Slug }

/** Relations of a collection that lead to another one of the house. */
export const relationsOf = (config: SanitizedConfig, slug: Slug): Relation[] =>
  fieldsOf(config, slug).flatMap((field) =>
    field.type === 'relationship' && typeof field.relationTo === 'string' && isHouse(field.relationTo)
      ? [{ name: field.name, target: field.relationTo }]
      : [],
  )

export type Probe = { path: string; target: Slug; field: string }

/**
 * Every denied field that can be named from a collection: its own, those of rows it points at, and of the rows those
 * point at the first denied one.
 */
export function deniedPaths(config: SanitizedConfig, slug: Slug, role: Role): Probe[] {
  const own = [...deniedFields(config, slug, role), ...guardedFields(slug, role)].map((field) => ({
    path: field,
    target: slug,
    field,
  }))
  const near = relationsOf(config, slug).flatMap(({ name, target }) => [
    ...deniedFields(config, target, role).map((field) => ({ path: `${name}.${field}`, target, field })),
    ...relationsOf(config, target).flatMap((next) =>
      deniedFields(config, next.target, role)
        .slice(0, 1)
        .map((field) => ({ path: `${name}.${next.name}.${field}`, target: next.target, field })),
    ),
  ])
  return [...own, ...near]
}
