import type { RecordChange } from '@/src/domain/communication/conversations'
import { appPool } from '@/src/platform/db/pool'

export type ThreadFile = { id: string; name: string; size: number }

export type ThreadEntry = {
  id: string
  at: Date
  author: 'resident' | 'staff' | 'note'
  name: string | null
  body: string
  files: ThreadFile[]
}

export type StaffThread = {
  entries: ThreadEntry[]
  change: (RecordChange & { current: string | null }) | null
  changeState: 'pending' | 'applied' | 'refused' | null
}

const statement = `
select c.change, c.change_state as "changeState",
  case when c.change is null then null
    when c.change->>'field' = 'firstName' then r.first_name
    when c.change->>'field' = 'lastName' then r.last_name
    when c.change->>'field' = 'companyName' then r.company_name
    else (select p.value::text from premises_parameters p where p.premises_id = c.premises_id
      and p.name::text = c.change->>'field' order by p.valid_from_on desc limit 1) end as current,
  coalesce((select json_agg(e order by e.at, e.id) from (
    select m.id, m.created_at as at, m.author, case when m.author = 'staff' then s.name else r.display_name end as name,
      m.body, coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name, 'size', f.filesize) order by f.name)
        from files f where f.subject = 'messages' and f.subject_id = m.id::text and f.deleted_at is null), '[]') as files
    from messages m left join staff s on s.id = m.staff_id where m.conversation_id = c.id
    union all
    select n.id, n.created_at, 'note', s.name, n.body, '[]'::json
    from conversation_notes n left join staff s on s.id = n.staff_id where n.conversation_id = c.id
  ) e), '[]') as entries
from conversations c join residents r on r.id = c.person_id where c.id = $1`

/** A case as staff see it, notes included. The caller has checked that the case may be read. Null where there is none. */
export async function readStaffThread(id: string): Promise<StaffThread | null> {
  const { rows } = await appPool().query<StaffThread & { current: string | null }>(statement, [id])
  const row = rows[0]
  if (!row) return null
  return {
    entries: row.entries.map((entry) => ({ ...entry, at: new Date(entry.at) })),
    change: row.change && { ...row.change, current: row.current },
    changeState: row.changeState,
  }
}
