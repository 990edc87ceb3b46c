import { query } from '@/src/platform/db/pool'
import { keepsBooksOf, type Keeper } from '../books/portal-books'

export type SettlementHead = {
  id: string
  medium: 'water' | 'heat' | 'hotWater' | 'annual'
  periodFromOn: string
  periodToOn: string
  document: string
  state: 'draft' | 'posted'
  building: string | null
}

/** The settlements a community's books have, drafts first. None of a community the keeper has not. */
export async function settlementsOfCommunity(keeper: Keeper, communityId: string): Promise<SettlementHead[]> {
  if (!keepsBooksOf(keeper, communityId)) return []
  return query<SettlementHead>({
    name: 'settlement_runs_of_community',
    text: `select r.id, r.medium, r.period_from_on as "periodFromOn", r.period_to_on as "periodToOn", r.document, r.state,
        b.code as building
      from settlement_runs r left join buildings b on b.id = r.building_id
      where r.community_id = $1 order by r.state = 'posted', r.period_to_on desc, r.document limit 50`,
    values: [communityId],
  })
}

export type BuildingChoice = { id: string; code: string; street: string }

/** The buildings of a community, for a clerk's choice. */
export async function buildingsOfCommunity(keeper: Keeper, communityId: string): Promise<BuildingChoice[]> {
  if (!keepsBooksOf(keeper, communityId)) return []
  return query<BuildingChoice>({
    name: 'books_buildings',
    text: 'select id, code, street from buildings where community_id = $1 order by code',
    values: [communityId],
  })
}

/** What a community charges for now, so that a settlement offers those components. */
export async function chargedComponents(communityId: string): Promise<{ component: string; name: string }[]> {
  return query<{ component: string; name: string }>({
    name: 'books_components',
    text: `select distinct on (component::text) component::text as component, name from rates
      where community_id = $1 order by component::text, valid_from_on desc`,
    values: [communityId],
  })
}
