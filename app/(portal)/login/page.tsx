import { redirect } from 'next/navigation'
import { refusedForm } from '@/src/portal/forms/refused-form'
import { currentResident, currentText } from '@/src/portal/frame/current-resident'
import { localPath } from '@/src/portal/frame/local-path'
import { first, type Search } from '@/src/portal/frame/search'
import { LoginPage, type LoginNotice } from '@/src/portal/system/LoginPage'

export const dynamic = 'force-dynamic'

const notices: readonly LoginNotice[] = ['activated', 'reset', 'signedOut']

export default async function Login({ searchParams }: { searchParams: Promise<Search> }) {
  const [resident, text, search] = await Promise.all([currentResident(), currentText(), searchParams])
  const to = localPath(first(search, 'to'))
  if (resident) redirect(to)
  const done = first(search, 'done')
  return (
    <LoginPage
      text={text}
      refused={await refusedForm(text, 'login', search)}
      to={to === '/' ? null : to}
      notice={notices.find((notice) => notice === done) ?? null}
    />
  )
}
