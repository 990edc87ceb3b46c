import type { FaultKeeper } from '@/access/may-keep-faults'
import { query } from '@/src/platform/db/pool'

export type Choice = { id: string; name: string; communities: string[] }
export type BoardChoices = {
  communities: { id: string; name: string }[]
  buildings: Choice[]
  staff: Choice[]
  contractors: (Choice & { insuredUntilOn: string | null })[]
}

const statement = {
  name: 'fault_board_choices',
  text: `
    with mine as (select id, coalesce(short_name, name) as name from communities where $1::uuid[] is null or id = any($1))
    select
      coalesce((select json_agg(json_build_object('id', id, 'name', name) order by name) from mine), '[]') as communities,
      coalesce((select json_agg(json_build_object('id', b.id, 'name', b.street, 'communities', array[b.community_id]) order by b.street)
        from buildings b where b.community_id in (select id from mine)), '[]') as buildings,
      coalesce((select json_agg(json_build_object('id', s.id, 'name', s.name, 'communities',
          array(select l.communities_id from staff_rels l where l.parent_id = s.id and l.path = 'communities')) order by s.name)
        from staff s where s.disabled is not true and s.role in ('admin', 'manager', 'technician') and (s.role = 'admin'
          or exists (select from staff_rels l join mine on mine.id = l.communities_id
            where l.parent_id = s.id and l.path = 'communities'))), '[]') as staff,
      coalesce((select json_agg(json_build_object('id', c.id, 'name', c.name, 'insuredUntilOn', c.insured_until_on, 'communities',
          array(select l.communities_id from contractors_rels l where l.parent_id = c.id and l.path = 'communities')) order by c.name)
        from contractors c where (c.ended_on is null or c.ended_on > $2::date)
          and exists (select from contractors_rels l join mine on mine.id = l.communities_id
            where l.parent_id = c.id and l.path = 'communities')), '[]') as contractors`,
}

const none: BoardChoices = { communities: [], buildings: [], staff: [], contractors: [] }

/** What the office chooses from: its communities, their buildings, colleagues and contractors. Nothing for technicians. */
export async function boardChoices({ actor, isOffice }: FaultKeeper, todayOn: string): Promise<BoardChoices> {
  if (!isOffice) return none
  const [row] = await query<BoardChoices>({
    ...statement,
    values: [actor.role === 'admin' ? null : actor.communityIds, todayOn],
  })
  return row ?? none
}
