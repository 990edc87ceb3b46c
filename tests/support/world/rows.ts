import { createHash } from 'node:crypto'
import type { Slug } from '@/access/slugs'

/**
 * A row of the fixture world. `label` is its name in the golden file, unique within its collection; `communities` are
 * those it belongs to (none: the house's own). `values` are database columns.
 */
export type WorldRow = {
  slug: Slug
  label: string
  communities: readonly CommunityLabel[]
  values: Record<string, unknown>
}

export type CommunityLabel = 'C1' | 'C2'

/** The world's day; every date in it is chosen for this one. */
export const today = '2026-03-10'
export const todayAt = new Date('2026-03-10T12:00:00+01:00')

/** The id of a row, always the same for one label. */
export const idOf = (slug: Slug, label: string): string => {
  const digits = createHash('sha256').update(`${slug}/${label}`).digest('hex')
  return `01900000-${digits.slice(0, 4)}-7${digits.slice(4, 7)}-8${digits.slice(7, 10)}-${digits.slice(10, 22)}`
}

/** An id that no row has. */
export const missingId = '01900000-0000-7000-8000-000000000000'

/** A row with its id; a community is `C1` where nothing else is said. */
export const row = (
  slug: Slug,
  label: string,
  values: Record<string, unknown>,
  communities: readonly CommunityLabel[] = ['C1'],
): WorldRow => ({ slug, label, communities, values: { id: idOf(slug, label), ...values } })

/** A row that stands in one community and says so in its column. */
export const rowIn = (
  community: CommunityLabel,
  slug: Slug,
  label: string,
  values: Record<string, unknown>,
): WorldRow => row(slug, label, { community_id: idOf('communities', community), ...values }, [community])
