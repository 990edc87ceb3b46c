import type { Pool } from 'pg'
import { moneyCapacities } from '@/access/actor/types'
import { todayInWarsaw } from '@/src/platform/clock'
import { workerPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { notifyAll } from '@/src/services/communication/notify'

type Asked = { id: string; communityId: string; title: string; lastOn: string; people: string[] }

// The rule of access/survey-scope, over everybody at once: $1 the day, $2 capacities that own.
const statement = `
  select s.id, s.community_id as "communityId", s.title, s.last_on as "lastOn",
    array_agg(distinct o.person_id) as people
  from surveys s
  join occupancies o on o.community_id = s.community_id and o.from_on <= $1::date and (o.to_on is null or o.to_on > $1::date)
  join premises p on p.id = o.premises_id
  where s.state = 'published' and $1::date between s.opens_on and s.last_on and case s.audience
    when 'all' then true
    when 'owners' then o.capacity::text = any($2)
    when 'building' then p.building_id = s.audience_building_id
    when 'staircase' then p.building_id = s.audience_building_id
      and lower(trim(p.staircase)) = lower(trim(s.audience_staircase))
    when 'group' then exists (select from resident_groups_rels g
      where g.parent_id = s.audience_group_id and g.path = 'people' and g.residents_id = o.person_id)
    else false end
  group by s.id order by s.id`

/**
 * The daily job: tells of surveys that are open everyone they ask, once a person and survey; who moves in meanwhile is
 * told on his first day. Whether somebody has answered is not looked at: an anonymous survey does not say.
 * @returns how many mails were written
 */
export async function tellSurveys(pool: Pool = workerPool(), todayOn = todayInWarsaw()): Promise<number> {
  const { rows } = await pool.query<Asked>(statement, [todayOn, moneyCapacities])
  let written = 0
  for (const { id, communityId, title, lastOn, people } of rows) {
    const notice = { template: 'surveyOpened', topic: 'voting', communityId, key: `survey:${id}` } as const
    written += await transaction(pool, (client) =>
      notifyAll(
        client,
        notice,
        people.map((residentId) => ({ residentId, values: { id, title, lastOn } })),
      ),
    )
  }
  return written
}
