import { settlementFile } from '@/src/portal/finance/documents/settlement-file'
import { fileRoute } from '@/src/portal/frame/file-route'
import { idOf, notAnId } from '@/src/portal/frame/search'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ id: string }> }

/** A settlement as PDF. */
export const GET = fileRoute(async ({ actor, text }, { params }: Params) => {
  const id = idOf(await params, 'id') ?? notAnId
  return id === notAnId ? null : settlementFile({ actor, text }, id)
})
