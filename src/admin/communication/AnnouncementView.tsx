import type { AdminViewServerProps } from 'payload'
import { actorOf } from '@/access/actor/from-request'
import { allowed } from '@/access/build'
import { translateAdmin, type AdminMessage } from '@/collections/messages/translate'
import { deliveredReaders, plannedReaders } from '@/src/services/communication/announcement-report'
import { AdminFrame } from '../AdminFrame'
import { Letters } from './Letters'
import { SendPanel, type Announcement } from './SendPanel'

export type Say = (key: AdminMessage, values?: Record<string, string | number>) => string

const one = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '')

/** An announcement whom the table lets who asks change; nothing for any other id. Payload guards no custom view. */
async function loadAnnouncement(
  req: AdminViewServerProps['initPageResult']['req'],
  id: string,
): Promise<Announcement | null> {
  const actor = await actorOf(req)
  if (actor.kind !== 'staff' || !/^[0-9a-f-]{36}$/.test(id)) return null
  const scope = await allowed(actor, 'announcements', 'update')
  if (scope === false) return null
  const { docs } = await req.payload.find({
    collection: 'announcements',
    where: { and: [{ id: { equals: id } }, ...(scope === true ? [] : [scope])] },
    limit: 1,
    depth: 0,
    pagination: false,
    // The table's own scope stands in the condition.
    overrideAccess: true,
    req,
  })
  return (docs[0] as unknown as Announcement | undefined) ?? null
}

/** Whom an announcement goes or went to: the count and the list before sending, who opened and confirmed it after. */
export async function AnnouncementView(view: AdminViewServerProps) {
  const { searchParams } = view
  const { req } = view.initPageResult
  const say: Say = (key, values) => translateAdmin(req.i18n.language, key, values)
  const announcement = await loadAnnouncement(req, one(searchParams?.['id']))
  const readers =
    announcement &&
    (await (announcement.sentAt ? deliveredReaders : plannedReaders)(announcement.id, announcement.community))
  const isPrint = one(searchParams?.['letters']) === '1'
  return (
    <AdminFrame view={view} className="lokalenet-import lokalenet-send">
      {!announcement || !readers ? (
        <p role="alert">{say('send.missing')}</p>
      ) : isPrint ? (
        <Letters announcement={announcement} readers={readers} say={say} />
      ) : (
        <SendPanel
          announcement={announcement}
          readers={readers}
          outcome={one(searchParams?.['outcome'])}
          say={say}
        />
      )}
    </AdminFrame>
  )
}
