import type { CivilDate } from '../time/civil-date'
import type { Entry } from './ledger'
import type { Grosze } from './money'

/**
 * Entries that still stand, and what the ones taken out add up to (debit − credit): zero where every reversal mirrors
 * its row, as it should.
 */
export type Standing = { entries: Entry[]; takenOutGr: Grosze }

/** Reversals by the id of the row they take back. */
const reversalsByTarget = (entries: readonly Entry[]): Map<string, Entry[]> => {
  const byTarget = new Map<string, Entry[]>()
  for (const entry of entries) {
    if (entry.reversalOf === null) continue
    byTarget.set(entry.reversalOf, [...(byTarget.get(entry.reversalOf) ?? []), entry])
  }
  return byTarget
}

/** Tells whether an entry counts: no reversal of it counts. A reversal that was itself taken back does not count. */
const effectiveness = (entries: readonly Entry[]): ((entry: Entry) => boolean) => {
  const byTarget = reversalsByTarget(entries)
  const known = new Map<string, boolean>()
  const isEffective = (entry: Entry): boolean => {
    const answer = known.get(entry.id)
    if (answer !== undefined) return answer
    // Stands in for the answer while it is looked for, so that rows naming each other end.
    known.set(entry.id, true)
    const effective = !(byTarget.get(entry.id) ?? []).some(isEffective)
    known.set(entry.id, effective)
    return effective
  }
  return isEffective
}

/**
 * Drops every reversal together with its row (import format, `statement`), as the book stood at the end of `onDate`
 * where given. A reversal whose row is not among the entries is kept as an ordinary entry.
 */
export const withoutReversals = (entries: readonly Entry[], onDate?: CivilDate): Standing => {
  const known = new Set(entries.map((entry) => entry.id))
  const booked = onDate === undefined ? entries : entries.filter((entry) => entry.bookedOn <= onDate)
  const isEffective = effectiveness(booked)
  const stands = (entry: Entry): boolean =>
    isEffective(entry) && (entry.reversalOf === null || !known.has(entry.reversalOf))
  const out = booked.filter((entry) => !stands(entry))
  return {
    entries: booked.filter(stands),
    takenOutGr: out.reduce((sum, entry) => sum + entry.debitGr - entry.creditGr, 0n),
  }
}
