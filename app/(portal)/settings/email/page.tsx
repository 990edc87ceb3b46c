import { ownPage } from '@/src/portal/frame/page'
import { first, type Search } from '@/src/portal/frame/search'
import { ConfirmEmailPage } from '@/src/portal/settings/ConfirmEmailPage'

export const dynamic = 'force-dynamic'

export default async function ConfirmEmail({ searchParams }: { searchParams: Promise<Search> }) {
  const token = first(await searchParams, 'token')
  // The token goes along, so that signing in leads back to the link that was opened.
  const path = token ? `/settings/email?token=${encodeURIComponent(token)}` : '/settings/email'
  return ownPage(path, searchParams, (context) =>
    Promise.resolve(token ? <ConfirmEmailPage context={context} token={token} /> : null),
  )
}
