import { refusedForm } from '@/src/portal/forms/refused-form'
import { currentText } from '@/src/portal/frame/current-resident'
import { first, type Search } from '@/src/portal/frame/search'
import { ActivatePage } from '@/src/portal/system/ActivatePage'

export const dynamic = 'force-dynamic'

export default async function Activate({ searchParams }: { searchParams: Promise<Search> }) {
  const [text, search] = await Promise.all([currentText(), searchParams])
  const refused = await refusedForm(text, 'activate', search)
  return <ActivatePage text={text} refused={refused} username={first(search, 'username')} />
}
