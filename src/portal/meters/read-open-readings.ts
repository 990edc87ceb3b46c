import type { ResidentActor } from '@/access/actor/types'
import { openReadings, type OpenReading } from '@/access/open-readings'
import { assessReading, type ReadingRefusal, type ReadingWarning } from '@/src/domain/meters/assess-reading'
import { decimalText } from '@/src/domain/finance/decimal'
import { READING_SCALE } from '@/src/domain/meters/reading-points'
import { todayInWarsaw } from '@/src/platform/clock'

export type ReadingPageView = {
  meter: OpenReading
  /** A value to check before it is sent; null while none was typed. */
  checked: { value: string; use: string | null; days: number; warnings: ReadingWarning[] } | null
}

/** Meters of a place that residents are asked to read now. */
export const readOpenReadings = (actor: ResidentActor, premisesId: string): Promise<OpenReading[]> =>
  openReadings(actor, todayInWarsaw(), premisesId)

/** Whether something is left to send: nothing was sent, or staff refused it. */
export const isWaiting = ({ sent }: OpenReading): boolean => sent === null || sent.status === 'rejected'

/** One of them with the value typed, the next one where none is named; null for a foreign and a missing meter alike, and for a value that is impossible. */
export async function readReadingPage(
  actor: ResidentActor,
  premisesId: string,
  { meterId, typed }: { meterId: string | null; typed: string | null },
): Promise<ReadingPageView | null> {
  const todayOn = todayInWarsaw()
  const open = await openReadings(actor, todayOn, meterId === null ? premisesId : null)
  const meter =
    meterId === null ? (open.find(isWaiting) ?? open[0]) : open.find((each) => each.meterId === meterId)
  if (!meter) return null
  if (typed === null) return { meter, checked: null }
  const judged = assessReading(typed, todayOn, meter.context)
  if (!judged.ok) return { meter, checked: null }
  const { value, units, days, warnings } = judged
  // What would tell of the use of those who lived here before is said to staff only.
  if (!meter.lastIsOwn) return { meter, checked: { value, use: null, days, warnings: [] } }
  // What would tell of the use of those who lived here before is said to staff only.
  if (!meter.lastIsOwn) return { meter, checked: { value, use: null, days, warnings: [] } }
  return {
    meter,
    checked: { value, use: units === null ? null : decimalText(units, READING_SCALE), days, warnings },
  }
}

/** Why a value typed for a meter cannot be; null where it can. `missing` where nobody asks for such a reading. */
export async function readingFault(
  actor: ResidentActor,
  meterId: string,
  typed: string,
): Promise<ReadingRefusal | 'missing' | null> {
  const todayOn = todayInWarsaw()
  const meter = (await openReadings(actor, todayOn)).find((each) => each.meterId === meterId)
  if (!meter) return 'missing'
  const judged = assessReading(typed, todayOn, meter.context)
  return judged.ok ? null : judged.code
}
