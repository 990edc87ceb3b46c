import type { ResidentActor } from '@/access/actor/types'
import { isFaultCategory, type FaultCategory } from '@/src/domain/maintenance/fault-categories'
import type { FaultPlace } from '@/src/domain/maintenance/fault-place'
import { query } from '@/src/platform/db/pool'
import { first, isUuid, type Search } from '../frame/search'
import { placeName } from '../register/place-name'
import type { PortalText } from '../text/portal-text'

/** A place a resident may report a fault of. `value` stands in the form. */
export type ReportPlace = { value: string; name: string; isCommon: boolean }

type BuildingRow = { id: string; street: string }

/** Streets of the buildings one has premises in, which the ties do not carry. */
const buildingsOf = (ids: readonly string[]): Promise<BuildingRow[]> =>
  query<BuildingRow>({
    name: 'portal_report_buildings',
    text: 'select id, street from buildings where id = any($1::uuid[]) order by street, id',
    values: [ids],
  })

/** One's premises of today, the common parts of their buildings, and the grounds of the community. */
export async function reportPlaces(actor: ResidentActor, text: PortalText): Promise<ReportPlace[]> {
  const ties = actor.ties.filter(({ isCurrent }) => isCurrent)
  const buildings = await buildingsOf(ties.map(({ buildingId }) => buildingId))
  const communities = [...new Set(ties.map(({ communityId }) => communityId))]
  const own = new Map(ties.map((tie) => [tie.premisesId, placeName(text, tie.premises)]))
  return [
    ...[...own].map(([id, name]) => ({ value: `premises:${id}`, name, isCommon: false })),
    ...buildings.map(({ id, street }) => ({
      value: `building:${id}`,
      name: text.t('faults.placeBuilding', { street }),
      isCommon: true,
    })),
    ...communities.map((id) => ({
      value: `community:${id}`,
      name:
        text.t('faults.placeCommunity') +
        (communities.length > 1 ? ` (${text.set(actor.communities[id]?.name ?? '')})` : ''),
      isCommon: true,
    })),
  ]
}

/** Where and of what kind a fault is to be reported, as the first step's address says it. */
export type ReportAim = {
  place: ReportPlace
  category: FaultCategory
  staircase: string | null
  floor: string | null
}

const short = (value: string | null): string | null => value?.trim().slice(0, 40) || null

/** The aim of an address; null where it names no place of one's own or no category: the first step asks. */
export function aimOf(search: Search, places: readonly ReportPlace[]): ReportAim | null {
  const place = places.find(({ value }) => value === first(search, 'place'))
  const category = first(search, 'category') ?? ''
  if (!place || !isFaultCategory(category)) return null
  const isBuilding = place.value.startsWith('building:')
  return {
    ...{ place, category },
    staircase: isBuilding ? short(first(search, 'staircase')) : null,
    floor: isBuilding ? short(first(search, 'floor')) : null,
  }
}

/** The place a form names; null for none. Whether it is one's own is asked by the use-case. */
export function placeOf(
  value: string,
  { staircase, floor }: { staircase: string | null; floor: string | null },
): FaultPlace | null {
  const [kind, id = ''] = value.split(':')
  if (!isUuid(id)) return null
  if (kind === 'premises') return { kind, premisesId: id }
  if (kind === 'building') return { kind, buildingId: id, staircase, floor }
  return kind === 'community' ? { kind, communityId: id } : null
}

/** The common part an aim is about, to look for faults reported there; null for premises. */
export function commonPartOf(
  actor: ResidentActor,
  { place, category, staircase }: ReportAim,
): { communityId: string; buildingId: string | null; category: string; staircase: string | null } | null {
  const found = placeOf(place.value, { staircase, floor: null })
  if (found?.kind === 'community')
    return { communityId: found.communityId, buildingId: null, category, staircase: null }
  if (found?.kind !== 'building') return null
  const tie = actor.ties.find(({ isCurrent, buildingId }) => isCurrent && buildingId === found.buildingId)
  return tie ? { communityId: tie.communityId, buildingId: found.buildingId, category, staircase } : null
}
