import { ownPage } from '@/src/portal/frame/page'
import { first, type Search } from '@/src/portal/frame/search'
import { mayOpenResolutions } from '@/src/portal/voting/may-open'
import { checkReceipt } from '@/src/portal/voting/read-receipt'
import { readResolutions } from '@/src/portal/voting/read-resolutions'
import { ReceiptCheckPage } from '@/src/portal/voting/ReceiptCheckPage'

export const dynamic = 'force-dynamic'

export default function ReceiptCheck({ searchParams }: { searchParams: Promise<Search> }) {
  return ownPage('/resolutions/receipt', searchParams, async (context) => {
    if (!mayOpenResolutions(context.actor, await readResolutions(context.actor))) return null
    const [receipt, key] = [first(context.search, 'receipt'), first(context.search, 'key')]
    const asked = receipt && key ? { receipt: receipt.slice(0, 60), key: key.slice(0, 100) } : null
    const found = asked && (await checkReceipt(asked.receipt, asked.key))
    return <ReceiptCheckPage context={context} asked={asked} found={found} />
  })
}
