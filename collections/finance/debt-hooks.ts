import type { CollectionBeforeChangeHook } from 'payload'
import { APIError } from 'payload'
import { isOwnCase } from '@/src/services/finance/debts/own-case'
import { translateAdmin } from '../messages/translate'

type Draft = Record<string, unknown>

const idOf = (value: unknown): string | null =>
  typeof value === 'string' ? value : ((value as { id?: string } | null | undefined)?.id ?? null)

/** Nobody handles his own debt case: neither the account it is about nor the one it is moved to. */
export const refuseOwnCase: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (req.user?.collection !== 'staff') return data as Draft
  for (const row of [originalDoc, data] as (Draft | undefined)[]) {
    const account = idOf(row?.['account'])
    if (account && (await isOwnCase(String(req.user.id), account)))
      throw new APIError(translateAdmin(req.i18n.language, 'errors.ownCase'), 403, null, true)
  }
  return data as Draft
}
