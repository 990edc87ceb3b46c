import type { CollectionBeforeChangeHook } from 'payload'
import { APIError } from 'payload'
import { chargeAmount } from '@/src/domain/finance/charge-lines'
import { translateAdmin } from '../messages/translate'

/** `amount` is `rate × quantity`, rounded half up to the grosz, line by line. */
export const checkChargeAmount: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const merged = { ...originalDoc, ...data } as { rate?: string; quantity?: string; amountGr?: number }
  if (!merged.rate || !merged.quantity || merged.amountGr === undefined) return data
  if (chargeAmount(merged.rate, merged.quantity) !== BigInt(merged.amountGr))
    throw new APIError(translateAdmin(req.i18n.language, 'errors.chargeAmount'), 400, null, true)
  return data
}
