import type { Queryable } from '@/src/platform/db/queryable'
import { notifyAll } from './notify'

type Row = { staff_id: string; community_id: string; number: string; subject: string; resident: string }

/** Mail to whoever has the case; where nobody has it yet, to all managers of the community. */
export async function tellStaff(
  db: Queryable,
  { conversationId, messageId }: { conversationId: string; messageId: string },
): Promise<void> {
  const { rows } = await db.query(
    `select s.id as staff_id, c.community_id, c.number, c.subject, r.display_name as resident
     from conversations c join residents r on r.id = c.person_id
     join staff s on s.disabled is not true and case when c.assignee_id is not null then s.id = c.assignee_id
       else s.role = 'manager' and exists (select from staff_rels l
         where l.parent_id = s.id and l.path = 'communities' and l.communities_id = c.community_id) end
     where c.id = $1`,
    [conversationId],
  )
  const people = rows as Row[]
  await notifyAll(
    db,
    {
      template: 'messageReceived',
      topic: 'messages',
      communityId: people[0]?.community_id ?? null,
      key: `message:${messageId}`,
    },
    people.map(({ staff_id: staffId, number, subject, resident }) => ({
      staffId,
      values: { number, subject, resident, conversation: conversationId },
    })),
  )
}
