import { residentPage } from '@/src/portal/frame/page'
import type { Search } from '@/src/portal/frame/search'
import { nothingSent } from '@/src/portal/system/PreviewPages'

export const dynamic = 'force-dynamic'

/** Where a form sent from a preview leads: nothing was done. To residents there is no such page. */
export default function Preview({ searchParams }: { searchParams: Promise<Search> }) {
  return residentPage('/preview', searchParams, (context) =>
    Promise.resolve(context.actor.isPreview ? nothingSent(context) : null),
  )
}
