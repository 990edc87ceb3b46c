import { MessagesPage } from '@/src/portal/communication/MessagesPage'
import { readConversations } from '@/src/portal/communication/read-conversations'
import { residentPage } from '@/src/portal/frame/page'
import type { Search } from '@/src/portal/frame/search'

export const dynamic = 'force-dynamic'

export default function Messages({ searchParams }: { searchParams: Promise<Search> }) {
  return residentPage('/messages', searchParams, async (context) => (
    <MessagesPage context={context} rows={await readConversations(context.actor)} />
  ))
}
