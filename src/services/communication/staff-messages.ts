import type { Queryable } from '@/src/platform/db/queryable'
import { notify } from './notify'

type Written = { conversationId: string; staffId: string | null; body: string }

/** Adds what staff say to a case, in the caller's transaction, and tells the resident that an answer waits. */
export async function addStaffMessage(
  db: Queryable,
  { conversationId, staffId, body }: Written,
): Promise<void> {
  const { rows } = await db.query(
    `with said as (
       insert into messages (id, community_id, conversation_id, person_id, author, staff_id, body, created_at, updated_at)
       select portal.uuid_v7(), c.community_id, c.id, c.person_id, 'staff', $2, $3, now(), now()
       from conversations c where c.id = $1 returning id, community_id, person_id)
     select said.id, said.community_id, said.person_id, c.number, c.subject
     from said join conversations c on c.id = $1`,
    [conversationId, staffId, body],
  )
  const said = rows[0] as
    { id: string; community_id: string; person_id: string; number: string; subject: string } | undefined
  if (!said) return
  await notify(db, {
    template: 'messageAnswered',
    topic: 'messages',
    communityId: said.community_id,
    residentId: said.person_id,
    key: `message:${said.id}`,
    values: { number: said.number, subject: said.subject, conversation: conversationId },
  })
}

/** Adds a note of staff to a case. Nobody is told, and no resident can read it. */
export async function addStaffNote(db: Queryable, { conversationId, staffId, body }: Written): Promise<void> {
  await db.query(
    `insert into conversation_notes (id, community_id, conversation_id, staff_id, body, created_at, updated_at)
     select portal.uuid_v7(), c.community_id, c.id, $2, $3, now(), now() from conversations c where c.id = $1`,
    [conversationId, staffId, body],
  )
}
