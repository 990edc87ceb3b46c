import { ownPage } from '@/src/portal/frame/page'
import { first, uuidOf, type Search } from '@/src/portal/frame/search'
import { readReceipt } from '@/src/portal/voting/read-receipt'
import { readResolution } from '@/src/portal/voting/read-resolution'
import { ReceiptPage } from '@/src/portal/voting/ReceiptPage'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> }

export default async function Receipt({ params, searchParams }: Props) {
  const id = uuidOf((await params).id)
  return ownPage(`/resolutions/${id ?? ''}/receipt`, searchParams, async (context) => {
    const declaration = first(context.search, 'd')
    if (id === null || declaration === null) return null
    const receipt = await readReceipt(context.actor, id, declaration)
    const view = receipt && (await readResolution(context.actor, id))
    return receipt && view && <ReceiptPage context={context} receipt={receipt} view={view} />
  })
}
