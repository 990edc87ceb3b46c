import { residentPage } from '@/src/portal/frame/page'
import type { Search } from '@/src/portal/frame/search'
import { readStart } from '@/src/portal/system/read-start'
import { NoPlacePage, StartPage } from '@/src/portal/system/StartPage'

export const dynamic = 'force-dynamic'

export default function Start({ searchParams }: { searchParams: Promise<Search> }) {
  return residentPage('/', searchParams, async (context) => {
    const { place } = context
    if (!place) return <NoPlacePage context={context} />
    return <StartPage context={{ ...context, place }} view={await readStart(context.actor, place)} />
  })
}
