import type { ResidentActor } from '@/access/actor/types'
import { query } from '@/src/platform/db/pool'
import type { ConversationRow, ConversationView } from './conversations-view'

const listStatement = {
  name: 'portal_conversations',
  text: `
    select id, number, subject, status, coalesce(last_message_at, created_at) as "lastAt",
      answer_by_on as "answerByOn"
    from conversations where person_id = $1 order by coalesce(last_message_at, created_at) desc, id limit 200`,
}

/** One's own cases, the latest first. The scope is the policy's `ownRows`: rows of the person, whatever his ties. */
export const readConversations = async (actor: ResidentActor): Promise<ConversationRow[]> => {
  const rows = await query<ConversationRow>({ ...listStatement, values: [actor.id] })
  return rows.map((row) => ({ ...row, lastAt: new Date(row.lastAt).toISOString() }))
}

const oneStatement = {
  name: 'portal_conversation',
  text: `
    select c.id, c.number, c.subject, c.status, coalesce(c.last_message_at, c.created_at) as "lastAt",
      c.answer_by_on as "answerByOn", o.name as community, c.change, c.change_state as "changeState",
      coalesce((select json_agg(m order by m.at, m.id) from (
        select m.id, m.created_at as at, m.author, s.name, m.body,
          coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name, 'size', f.filesize) order by f.name)
            from files f where f.subject = 'messages' and f.subject_id = m.id::text and f.deleted_at is null
              and f.is_internal is not true), '[]') as files
        from messages m left join staff s on s.id = m.staff_id
        where m.conversation_id = c.id and m.person_id = $1
      ) m), '[]') as messages
    from conversations c join communities o on o.id = c.community_id
    where c.person_id = $1 and c.id = $2`,
}

/** One's own case with all that was said; null for another's and for none. Notes of staff are not in it. */
export const readConversation = async (
  actor: ResidentActor,
  id: string,
): Promise<ConversationView | null> => {
  const [row] = await query<ConversationView>({ ...oneStatement, values: [actor.id, id] })
  return row ? { ...row, lastAt: new Date(row.lastAt).toISOString() } : null
}
