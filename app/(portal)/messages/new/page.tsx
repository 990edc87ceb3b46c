import { NewMessagePage } from '@/src/portal/communication/NewMessagePage'
import { refusedForm } from '@/src/portal/forms/refused-form'
import { residentPage } from '@/src/portal/frame/page'
import { first, type Search } from '@/src/portal/frame/search'

export const dynamic = 'force-dynamic'

export default function NewMessage({ searchParams }: { searchParams: Promise<Search> }) {
  return residentPage('/messages/new', searchParams, async (context) => (
    <NewMessagePage
      context={context}
      refused={await refusedForm(context.text, 'message', context.search)}
      isChange={first(context.search, 'about') === 'record'}
    />
  ))
}
