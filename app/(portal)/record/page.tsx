import { notFound } from 'next/navigation'
import { pageContext } from '@/src/portal/frame/page-context'
import type { Search } from '@/src/portal/frame/search'
import { readRecord } from '@/src/portal/register/read-record'
import { RecordPage } from '@/src/portal/register/RecordPage'

export const dynamic = 'force-dynamic'

export default async function Record({ searchParams }: { searchParams: Promise<Search> }) {
  const context = await pageContext('/record', searchParams)
  const view = await readRecord(context.actor, context.place)
  if (!view) notFound()
  return <RecordPage context={context} view={view} />
}
