import { residentPage } from '@/src/portal/frame/page'
import type { Search } from '@/src/portal/frame/search'
import { mayOpenResolutions } from '@/src/portal/voting/may-open'
import { readResolutions } from '@/src/portal/voting/read-resolutions'
import { ResolutionsPage } from '@/src/portal/voting/ResolutionsPage'

export const dynamic = 'force-dynamic'

export default function Resolutions({ searchParams }: { searchParams: Promise<Search> }) {
  return residentPage('/resolutions', searchParams, async (context) => {
    const lines = await readResolutions(context.actor)
    return mayOpenResolutions(context.actor, lines) ? (
      <ResolutionsPage context={context} lines={lines} />
    ) : null
  })
}
