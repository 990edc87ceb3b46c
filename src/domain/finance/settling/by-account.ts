import { decimalText, unitsAtScale } from '../decimal'
import type { MeterUse } from './meter-use'
import type { Participant } from './participants'
import type { CostShare } from './settle-cost'

const SCALE = 3

/** Accounts in the participants' order, each once. */
export const accountsOf = (participants: readonly Participant[]): string[] => [
  ...new Set(participants.map(({ accountId }) => accountId)),
]

/** Uses of one meter in stretches that follow one another: from the first state to the last, where both are told. */
const joinedMeters = (meters: readonly MeterUse[]): MeterUse[] => {
  const byMeter = new Map<string, MeterUse>()
  for (const meter of meters) {
    const known = byMeter.get(meter.meterId)
    byMeter.set(
      meter.meterId,
      known
        ? {
            ...known,
            toOn: meter.toOn,
            readingTo: known.readingFrom === null ? null : meter.readingTo,
            units: known.units + meter.units,
          }
        : meter,
    )
  }
  return [...byMeter.values()]
}

/** The shares of each account: what it has in several stretches is one share. */
export const sharesByAccount = (
  participants: readonly Participant[],
  shares: readonly CostShare[],
): CostShare[] =>
  accountsOf(participants).map((accountId) => {
    const own = shares.filter((_, index) => participants[index]?.accountId === accountId)
    const quantity = own.reduce((sum, one) => sum + unitsAtScale(one.quantity, SCALE), 0n)
    return {
      weight: own.reduce((sum, one) => sum + one.weight, 0n),
      quantity: decimalText(quantity, SCALE),
      meters: joinedMeters(own.flatMap(({ meters }) => meters)),
    }
  })
