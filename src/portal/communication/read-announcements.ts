import type { ResidentActor } from '@/access/actor/types'
import { readableIds } from '@/access/readable-ids'
import { query } from '@/src/platform/db/pool'
import type { AnnouncementCard, AnnouncementView } from './announcement-view'

/** As ISO text, to the millisecond. */
const instant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const card = `a.id, a.title, a.severity::text as severity, a.community_id as "communityId",
  ${instant('a.publish_at')} as "publishedAt", ${instant('a.expire_at')} as "expiresAt",
  ${instant('r.opened_at')} as "openedAt", ${instant('r.confirmed_at')} as "confirmedAt"`

const mine = `from announcements a
  left join announcement_receipts r on r.announcement_id = a.id and r.person_id = $2`

const list = {
  name: 'portal_announcements',
  text: `select ${card}, left(coalesce(a.body_text, ''), 280) as words,
      (select count(*)::int from announcements_rels f where f.parent_id = a.id and f.path = 'attachments') as attachments
    ${mine} where a.id = any($1::uuid[]) order by a.publish_at desc, a.id desc limit 200`,
}

const waiting = {
  name: 'portal_announcements_waiting',
  text: `select ${card}, left(coalesce(a.body_text, ''), 280) as words, 0 as attachments
    ${mine} where a.id = any($1::uuid[])
      and (a.severity = 'emergency' or (a.severity = 'important' and r.confirmed_at is null))
    order by a.publish_at desc, a.id desc limit 20`,
}

const single = {
  name: 'portal_announcement',
  text: `select ${card}, a.body, coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name,
        'mimeType', f.mime_type, 'size', f.filesize) order by x."order")
      from announcements_rels x join files f on f.id = x.files_id and f.deleted_at is null and not f.is_internal
      where x.parent_id = a.id and x.path = 'attachments'), '[]') as files
    ${mine} where a.id = any($1::uuid[]) and a.id = $3`,
}

/** Announcements in force for a resident, the newest first. */
export const readAnnouncements = async (actor: ResidentActor): Promise<AnnouncementCard[]> =>
  query<AnnouncementCard>({ ...list, values: [await readableIds(actor, 'announcements'), actor.id] })

/** Those that ask for something: emergencies, and important ones he has not confirmed. */
export const readWaitingAnnouncements = async (actor: ResidentActor): Promise<AnnouncementCard[]> => {
  const ids = await readableIds(actor, 'announcements')
  return ids.length === 0 ? [] : query<AnnouncementCard>({ ...waiting, values: [ids, actor.id] })
}

/** One announcement; null for one that is not for him, is not out yet or is over, as for none. */
export async function readAnnouncement(actor: ResidentActor, id: string): Promise<AnnouncementView | null> {
  const ids = await readableIds(actor, 'announcements')
  if (!ids.includes(id)) return null
  const [row] = await query<AnnouncementView>({ ...single, values: [ids, actor.id, id] })
  return row ?? null
}
