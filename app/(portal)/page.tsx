import { pageContext } from '@/src/portal/frame/page-context'
import type { Search } from '@/src/portal/frame/search'
import { readStart } from '@/src/portal/system/read-start'
import { NoPlacePage, StartPage } from '@/src/portal/system/StartPage'

export const dynamic = 'force-dynamic'

export default async function Start({ searchParams }: { searchParams: Promise<Search> }) {
  const context = await pageContext('/', searchParams)
  const { place } = context
  if (!place) return <NoPlacePage context={context} />
  return <StartPage context={{ ...context, place }} view={await readStart(context.actor, place)} />
}
