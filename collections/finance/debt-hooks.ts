import type { CollectionBeforeChangeHook } from 'payload'
import { APIError, ValidationError } from 'payload'
import { todayInWarsaw } from '@/src/platform/clock'
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

type Instalment = { amountGr?: unknown; paidOn?: unknown }

/** An instalment is of some money, and is paid on a day that has come. */
export const checkInstalments: CollectionBeforeChangeHook = ({ data, req }) => {
  const plan = ((data as Draft)['instalments'] ?? []) as Instalment[]
  const errors = plan.flatMap(({ amountGr, paidOn }, index) => [
    ...(typeof amountGr === 'number' && amountGr <= 0
      ? [{ path: `instalments.${index}.amountGr`, key: 'errors.instalmentAmount' as const }]
      : []),
    ...(typeof paidOn === 'string' && paidOn > todayInWarsaw()
      ? [{ path: `instalments.${index}.paidOn`, key: 'errors.instalmentPaid' as const }]
      : []),
  ])
  if (errors.length > 0)
    throw new ValidationError({
      collection: 'debt-cases',
      errors: errors.map(({ path, key }) => ({ path, message: translateAdmin(req.i18n.language, key) })),
    })
  return data as Draft
}
