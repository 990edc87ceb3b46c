import type { Run } from '../run'
import { workName } from '../judge/sql'

/** Writes new places in groups, and the groups that came with them. A person stays in a group until staff take him out. */
export const applyResidentGroups = async (run: Run): Promise<void> => {
  const fresh = `${workName('resident-groups')} w where w.state = 'new'`
  await run.client.query(`insert into public.resident_groups (id, created_at, updated_at, community_id, name)
    select portal.uuid_v7(), now(), now(), n.community_id, n.name from (select distinct w.community_id, w.name from ${fresh}) n
    where not exists (select from public.resident_groups g where g.community_id = n.community_id and g.name = n.name)`)
  await run.client.query(`insert into public.resident_groups_rels ("order", parent_id, path, residents_id)
    select coalesce((select max(r."order") from public.resident_groups_rels r where r.parent_id = g.id and r.path = 'people'), 0)
      + row_number() over (partition by g.id order by w.row_no), g.id, 'people', w.person_id
    from ${workName('resident-groups')} w join public.resident_groups g on g.community_id = w.community_id and g.name = w.name
    where w.state = 'new'`)
  await run.client.query(`update public.resident_groups g set updated_at = now()
    where exists (select from ${fresh} and w.community_id = g.community_id and w.name = g.name)`)
}
