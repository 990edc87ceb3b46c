import type { CollectionBeforeValidateHook } from 'payload'
import { actorOf } from '@/access/actor/from-request'
import { CONSENTS, type ConsentPurpose } from '@/src/domain/communication/consents'

/** What staff enter came on paper, to the text in force; channel and who entered it follow. */
export const fillConsent: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  if (!data || operation !== 'create' || !req.user) return data
  const known = CONSENTS[data['purpose'] as ConsentPurpose] as (typeof CONSENTS)[ConsentPurpose] | undefined
  if (!known) return data
  const actor = await actorOf(req)
  return {
    ...data,
    ...known,
    source: 'paper',
    recordedBy: actor.kind === 'staff' ? actor.id : null,
  }
}
