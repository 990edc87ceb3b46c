import { residentPage } from '@/src/portal/frame/page'
import type { Search } from '@/src/portal/frame/search'
import { readRecord } from '@/src/portal/register/read-record'
import { RecordPage } from '@/src/portal/register/RecordPage'

export const dynamic = 'force-dynamic'

export default function Record({ searchParams }: { searchParams: Promise<Search> }) {
  return residentPage('/record', searchParams, async (context) => {
    const view = await readRecord(context.actor, context.place)
    return view && <RecordPage context={context} view={view} />
  })
}
