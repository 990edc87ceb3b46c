import type { ClientBase } from 'pg'
import { fallingSql } from '../apply/apply-readings'

const NAMED = `portal.import_changes c join public.resident_groups g
  on g.community_id = (c.after ->> 'community')::uuid and g.name = c.after ->> 'name'
  where c.batch_id = $1 and c.table_name = 'resident-groups'`

/** Takes people out of the groups the batch put them into. */
export const leaveGroups = async (client: ClientBase, id: string): Promise<void> => {
  await client.query(
    `delete from public.resident_groups_rels r using ${NAMED} and r.parent_id = g.id and r.path = 'people'
       and r.residents_id = c.row_id`,
    [id],
  )
}

/** Removes groups that came with the batch, where nobody is left in them and nothing is addressed to them. */
export const dropEmptyGroups = async (client: ClientBase, id: string): Promise<void> => {
  await client.query(
    `delete from public.resident_groups e where e.id in (select g.id from ${NAMED})
       and e.created_at >= (select b.applied_at from public.import_batches b where b.id = $1)
       and not exists (select from public.resident_groups_rels r where r.parent_id = e.id and r.path = 'people')
       and not exists (select from public.documents_audience a where a.group_id = e.id)
       and not exists (select from public.announcements_audience a where a.group_id = e.id)`,
    [id],
  )
}

/** The as-of time returns, unless something has moved it since. */
export const moveAsOfBack = async (client: ClientBase, id: string): Promise<void> => {
  await client.query(
    `update public.communities k set data_as_of_at = (c.before ->> 'at')::timestamptz
     from portal.import_changes c where c.batch_id = $1 and c.table_name = 'as-of' and k.id = c.row_id
       and k.data_as_of_at = (c.after ->> 'at')::timestamptz(3)`,
    [id],
  )
}

/** Lays out the meters whose readings the undo may change, while those readings are still there. */
export const layOutMeters = async (client: ClientBase, id: string): Promise<void> => {
  await client.query(`create temp table undo_meters on commit drop as
    select r.meter_id as id from portal.import_changes c join public.meter_readings r on r.id = c.row_id
      where c.batch_id = '${id}' and c.table_name = 'readings'
    union select c.row_id from portal.import_changes c where c.batch_id = '${id}' and c.table_name = 'meters'`)
}

/** Readings carry the premises of their meter, and a flag where they fall: both follow what is left. */
export const settleReadings = async (client: ClientBase): Promise<void> => {
  await client.query(`update public.meter_readings r set premises_id = m.premises_id
    from public.meters m join pg_temp.undo_meters u on u.id = m.id
    where m.id = r.meter_id and r.premises_id is distinct from m.premises_id`)
  await client.query(fallingSql('select u.id as meter_id from pg_temp.undo_meters u'))
}
