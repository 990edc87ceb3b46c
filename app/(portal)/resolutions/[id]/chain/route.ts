import { jsonRoute } from '@/src/portal/frame/json-route'
import { uuidOf } from '@/src/portal/frame/search'
import { readChain } from '@/src/portal/voting/read-chain'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const id = uuidOf((await params).id)
  return jsonRoute((actor) => (id === null ? Promise.resolve(null) : readChain(actor, id)))(request)
}
