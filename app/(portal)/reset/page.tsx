import { refusedForm } from '@/src/portal/forms/refused-form'
import { currentText } from '@/src/portal/frame/current-resident'
import { first, type Search } from '@/src/portal/frame/search'
import { ResetPage, ResetRequestPage, ResetSentPage } from '@/src/portal/system/ResetPage'

export const dynamic = 'force-dynamic'

export default async function Reset({ searchParams }: { searchParams: Promise<Search> }) {
  const [text, search] = await Promise.all([currentText(), searchParams])
  const token = first(search, 'token')
  if (token) return <ResetPage text={text} refused={await refusedForm(text, 'reset', search)} token={token} />
  if (first(search, 'sent')) return <ResetSentPage text={text} />
  return <ResetRequestPage text={text} refused={await refusedForm(text, 'resetRequest', search)} />
}
