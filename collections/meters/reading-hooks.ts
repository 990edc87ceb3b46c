import type { CollectionBeforeChangeHook } from 'payload'
import { APIError } from 'payload'
import { fallsBelow } from '@/src/services/meters/falls-below'
import { translateAdmin } from '../messages/translate'

/** A resident whose reading is refused is told why. */
export const askReason: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const before = originalDoc as { status?: string } | undefined
  const { status, reason } = { ...before, ...data } as { status?: string; reason?: string | null }
  if (status === 'rejected' && before?.status !== 'rejected' && !reason?.trim())
    throw new APIError(translateAdmin(req.i18n.language, 'errors.readingReason'), 400, null, true)
  return data
}

type ReadingRow = { status?: string; value?: string; readOn?: string; meter?: unknown; rollover?: boolean }

/** A value lower than the one before is accepted by hand only as a confirmed rollover: use is never negative. */
export const checkFalling: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const before = originalDoc as ReadingRow | undefined
  const { status, value, readOn, meter, rollover } = { ...before, ...data }
  if (status !== 'accepted' || before?.status !== 'pending' || rollover === true) return data
  const id = typeof meter === 'object' && meter !== null && 'id' in meter ? meter.id : meter
  if (await fallsBelow(String(id), String(readOn), String(value)))
    throw new APIError(translateAdmin(req.i18n.language, 'errors.readingFalling'), 400, null, true)
  return data
}
