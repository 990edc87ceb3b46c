import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { actorOf } from '@/access/actor/from-request'
import { allowed } from '@/access/build'
import { isParameter, type RecordChange } from '@/src/domain/communication/conversations'
import { inTransaction } from '@/src/platform/db/in-transaction'
import { isSameOrigin } from '@/src/platform/http/same-origin'
import { translateAdmin } from '../messages/translate'

const missing = (): Response => Response.json({ errors: [{ message: 'Not Found' }] }, { status: 404 })

/**
 * Makes the change a resident asked for, in one click: the person's name, or a new value of a parameter from its day on.
 * Written under the clerk's own access, so that nobody reaches further by a case than by the register.
 */
const apply: Endpoint['handler'] = async (req) => {
  const typed = req.routeParams?.['id']
  const id = typeof typed === 'string' ? typed : ''
  const actor = await actorOf(req)
  const scope = isSameOrigin(req.headers) ? await allowed(actor, 'conversations', 'update') : false
  if (scope === false) return missing()
  try {
    await inTransaction(req.payload, async (inner) => {
      inner.user = req.user
      inner.i18n = req.i18n
      await applyIn(inner, id)
    })
    return Response.json({ ok: true })
  } catch (error) {
    const status = error instanceof APIError ? error.status : 400
    return status === 404
      ? missing()
      : Response.json({ errors: [{ message: (error as Error).message }] }, { status })
  }
}

async function applyIn(req: PayloadRequest, id: string): Promise<void> {
  const shared = { depth: 0, overrideAccess: false, req } as const
  const found = await req.payload.findByID({ ...shared, collection: 'conversations', id })
  const say = (key: Parameters<typeof translateAdmin>[1]) => translateAdmin(req.i18n.language, key)
  if (found.changeState !== 'pending') throw new APIError(say('errors.changeDone'), 400, null, true)
  const change = found.change as RecordChange
  if (isParameter(change.field)) {
    const premises = idOf(found.premises)
    if (!premises || !change.validFromOn) throw new APIError(say('errors.changePlace'), 400, null, true)
    await req.payload.create({
      ...shared,
      collection: 'premises-parameters',
      data: {
        community: idOf(found.community)!,
        premises,
        name: change.field,
        validFromOn: change.validFromOn,
        value: change.value,
        source: found.number ?? null,
      },
    })
  } else {
    const data = { [change.field]: change.value }
    await req.payload.update({ ...shared, collection: 'residents', id: idOf(found.person)!, data })
  }
  const reply = say('conversations.applied')
  const data = { changeState: 'applied', status: 'closed', reply } as const
  await req.payload.update({ ...shared, collection: 'conversations', id, data })
}

const idOf = (value: unknown): string | null =>
  typeof value === 'string' ? value : ((value as { id?: string } | null | undefined)?.id ?? null)

export const changeEndpoints: Endpoint[] = [{ path: '/:id/apply-change', method: 'post', handler: apply }]
