import type { Queryable } from '@/src/platform/db/queryable'
import { notifyAll } from './notify'

/** Characters of the text that the mail repeats. */
const WORDS = 600

type Row = { residentId: string; communityId: string; title: string; words: string }

/**
 * Writes the mails of an announcement that has just been sent, to those whose delivery is electronic, on the caller's
 * connection. Asked for twice, nobody gets a second one.
 */
export async function tellReaders(db: Queryable, id: string): Promise<number> {
  const { rows } = await db.query(
    `select d.person_id as "residentId", a.community_id as "communityId", a.title,
       left(coalesce(a.body_text, ''), ${WORDS}) as words
     from public.announcement_deliveries d join public.announcements a on a.id = d.announcement_id
     where d.announcement_id = $1 and d.channel = 'email'`,
    [id],
  )
  const readers = rows as Row[]
  const [first] = readers
  if (!first) return 0
  return notifyAll(
    db,
    {
      template: 'announcement',
      topic: 'announcements',
      communityId: first.communityId,
      key: `announcement:${id}`,
    },
    readers.map(({ residentId, title, words }) => ({ residentId, values: { id, title, words } })),
  )
}
