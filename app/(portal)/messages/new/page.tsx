import { ContestPage } from '@/src/portal/communication/ContestPage'
import { NewMessagePage } from '@/src/portal/communication/NewMessagePage'
import { readSettlement } from '@/src/portal/finance/read-settlements'
import { refusedForm } from '@/src/portal/forms/refused-form'
import { residentPage } from '@/src/portal/frame/page'
import { first, idOf, notAnId, type Search } from '@/src/portal/frame/search'

export const dynamic = 'force-dynamic'

export default function NewMessage({ searchParams }: { searchParams: Promise<Search> }) {
  return residentPage('/messages/new', searchParams, async (context) => {
    const refused = await refusedForm(context.text, 'message', context.search)
    const about = first(context.search, 'about')
    if (about !== 'settlement')
      return <NewMessagePage context={context} refused={refused} isChange={about === 'record'} />
    const id = idOf(context.search, 'settlement')
    if (id === null || id === notAnId || !context.place) return null
    const view = await readSettlement(context.actor, context.place, id)
    return view && <ContestPage context={context} view={view} refused={refused} />
  })
}
