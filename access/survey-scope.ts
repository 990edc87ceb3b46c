import { query } from '@/src/platform/db/pool'
import { moneyCapacities, type ResidentActor } from './actor/types'

/** Whom a survey asks: what a tie must have, by the survey's own columns. */
const covered = `case survey.audience
      when 'all' then true
      when 'owners' then tie.is_owner
      when 'building' then tie.building_id = survey.audience_building_id
      when 'staircase' then tie.building_id = survey.audience_building_id
        and lower(trim(tie.staircase)) = lower(trim(survey.audience_staircase))
      when 'group' then exists (select from resident_groups_rels g
        where g.parent_id = survey.audience_group_id and g.path = 'people' and g.residents_id = $6)
      else false end`

/**
 * Surveys a resident may see and answer, with the premises that make him one of those asked: published, begun, and for
 * people like him by today's ties. The one rule behind REST, pages and the use-case. Values: `surveyScopeValues`.
 */
export const surveyScopeSql = `
  select survey.id, array_agg(distinct tie.premises_id) as premises
  from surveys survey
  join unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::boolean[])
    as tie(community_id, building_id, premises_id, staircase, is_owner) on tie.community_id = survey.community_id
  where survey.state = 'published' and survey.opens_on <= $7::date and ${covered}
  group by survey.id`

/** $1 to $7 of `surveyScopeSql`: today's ties, the person, the day. */
export function surveyScopeValues(actor: ResidentActor, todayOn: string): unknown[] {
  const ties = actor.ties.filter(({ isCurrent }) => isCurrent)
  return [
    ties.map((tie) => tie.communityId),
    ties.map((tie) => tie.buildingId),
    ties.map((tie) => tie.premisesId),
    ties.map((tie) => tie.premises.staircase ?? ''),
    ties.map((tie) => moneyCapacities.includes(tie.capacity)),
    actor.id,
    todayOn,
  ]
}

/** Ids of the surveys a resident may see on a day. */
export async function surveyIds(actor: ResidentActor, todayOn: string): Promise<string[]> {
  const rows = await query<{ id: string }>({
    name: 'scope_own_surveys',
    text: surveyScopeSql,
    values: surveyScopeValues(actor, todayOn),
  })
  return rows.map(({ id }) => id)
}
