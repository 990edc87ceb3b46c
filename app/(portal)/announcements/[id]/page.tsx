import { AnnouncementPage } from '@/src/portal/communication/AnnouncementPage'
import { readAnnouncement } from '@/src/portal/communication/read-announcements'
import { residentPage } from '@/src/portal/frame/page'
import { isUuid, type Search } from '@/src/portal/frame/search'
import { recordOpening } from '@/src/services/communication/announcement-receipt'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> }

export default async function Announcement({ params, searchParams }: Props) {
  const { id } = await params
  return residentPage(`/announcements/${encodeURIComponent(id)}`, searchParams, async (context) => {
    const view = isUuid(id) ? await readAnnouncement(context.actor, id.toLowerCase()) : null
    if (!view) return null
    if (view.openedAt === null) await recordOpening(context.actor, view.id)
    return <AnnouncementPage context={context} view={view} />
  })
}
