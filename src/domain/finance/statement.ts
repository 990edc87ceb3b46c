import type { CivilDate } from '../time/civil-date'
import { balanceOf, overdueGr, runningBalance, type BalancedEntry, type Entry } from './ledger'
import type { Grosze } from './money'

/** First and last day, both inclusive; either may be open. */
export type StatementPeriod = { from?: CivilDate | undefined; to?: CivilDate | undefined }

/** closingGr = openingGr + Σ debit − Σ credit of the listed entries; above zero is arrears. */
export type Statement = {
  openingGr: Grosze
  closingGr: Grosze
  /** Unpaid after its due date, as of the earlier of `to` and today. */
  overdueGr: Grosze
  entries: BalancedEntry[]
}

/**
 * An account's entries of a period with the balance after each (import format, `statement`): without `from` every entry
 * is listed and the opening is 0. The command, the page and the files all come from here.
 */
export const statementOf = (
  entries: readonly Entry[],
  { from, to }: StatementPeriod,
  todayOn: CivilDate,
): Statement => {
  const upTo = to === undefined ? entries : entries.filter((entry) => entry.bookedOn <= to)
  const before = from === undefined ? [] : upTo.filter((entry) => entry.bookedOn < from)
  const listed = from === undefined ? upTo : upTo.filter((entry) => entry.bookedOn >= from)
  const openingGr = balanceOf(before)
  return {
    openingGr,
    closingGr: balanceOf(upTo),
    overdueGr: overdueGr(upTo, to !== undefined && to < todayOn ? to : todayOn),
    entries: runningBalance(listed, openingGr),
  }
}
