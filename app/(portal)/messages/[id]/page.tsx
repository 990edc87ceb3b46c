import { ConversationPage } from '@/src/portal/communication/ConversationPage'
import { readConversation } from '@/src/portal/communication/read-conversations'
import { refusedForm } from '@/src/portal/forms/refused-form'
import { residentPage } from '@/src/portal/frame/page'
import { first, idOf, type Search } from '@/src/portal/frame/search'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> }

export default async function Conversation({ params, searchParams }: Props) {
  const { id: typed } = await params
  const id = idOf({ id: typed }, 'id') ?? ''
  return residentPage(`/messages/${typed}`, searchParams, async (context) => {
    const view = await readConversation(context.actor, id)
    const refused = await refusedForm(context.text, 'reply', context.search)
    const isSent = first(context.search, 'done') === 'sent'
    return view && <ConversationPage context={context} view={view} refused={refused} isSent={isSent} />
  })
}
