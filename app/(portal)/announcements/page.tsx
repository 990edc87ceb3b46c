import { AnnouncementsPage } from '@/src/portal/communication/AnnouncementsPage'
import { readAnnouncements } from '@/src/portal/communication/read-announcements'
import { residentPage } from '@/src/portal/frame/page'
import type { Search } from '@/src/portal/frame/search'

export const dynamic = 'force-dynamic'

export default function Announcements({ searchParams }: { searchParams: Promise<Search> }) {
  return residentPage('/announcements', searchParams, async (context) => (
    <AnnouncementsPage context={context} cards={await readAnnouncements(context.actor)} />
  ))
}
