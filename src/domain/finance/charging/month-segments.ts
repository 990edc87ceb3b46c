import { holdsOn } from '../../register/ownership'
import { sumFractions, type Fraction } from '../../register/shares'
import { addMonths, addPeriods, daysBetween } from '../../time/civil-date'
import type { CivilDate, Period } from '../../time/civil-date'

/** An account of premises; `closedOn` is the first day it is closed. */
export type HeldAccount = { accountId: string; openedOn: CivilDate; closedOn: CivilDate | null }

/** An owner's part of the premises, charged on an account. `toOn` is the first day it no longer holds. */
export type Holding = { accountId: string; fromOn: CivilDate; toOn: CivilDate | null; part: Fraction }

/** Days of one period with the same payers, half open, and each payer's part. */
export type Segment = { fromOn: CivilDate; untilOn: CivilDate; payers: Payer[] }
export type Payer = { accountId: string; part: Fraction }

export type Segments =
  | { ok: true; segments: Segment[] }
  /** Nobody is there to be charged from a day on, or several accounts are and no owner's tie tells which. */
  | { ok: false; problem: 'NO_ACCOUNT' | 'WHICH_ACCOUNT'; onDate: CivilDate }

/** First day of a month and of the one after it. */
export const monthBounds = (period: Period): { fromOn: CivilDate; untilOn: CivilDate; days: number } => {
  const fromOn = `${period}-01`
  const untilOn = addMonths(fromOn, 1)
  return { fromOn, untilOn, days: daysBetween(fromOn, untilOn) }
}

/** The month before and after, for those who walk along months. */
export const periodBefore = (period: Period): Period => addPeriods(period, -1)
export const periodAfter = (period: Period): Period => addPeriods(period, 1)

const payersOn = (
  onDate: CivilDate,
  accounts: readonly HeldAccount[],
  holdings: readonly Holding[],
): Payer[] | 'NO_ACCOUNT' | 'WHICH_ACCOUNT' => {
  const open = accounts
    .filter(({ openedOn, closedOn }) => openedOn <= onDate && (closedOn === null || onDate < closedOn))
    .map(({ accountId }) => accountId)
  const held = holdings.filter((one) => holdsOn(one, onDate) && open.includes(one.accountId))
  const ids = [...new Set(held.map(({ accountId }) => accountId))].sort()
  if (ids.length > 0)
    return ids.map((accountId) => ({
      accountId,
      part: sumFractions(held.filter((one) => one.accountId === accountId).map(({ part }) => part)),
    }))
  const [only, ...others] = open
  if (only === undefined) return 'NO_ACCOUNT'
  return others.length === 0 ? [{ accountId: only, part: { num: 1n, den: 1n } }] : 'WHICH_ACCOUNT'
}

const isSame = (left: readonly Payer[], right: readonly Payer[]): boolean =>
  left.length === right.length &&
  left.every(
    ({ accountId, part }, index) =>
      accountId === right[index]?.accountId &&
      part.num * right[index].part.den === right[index].part.num * part.den,
  )

/**
 * Who is charged for which days of `[fromOn, untilOn)`: the accounts named by the owners' ties, by their fractions;
 * where no tie tells, the one account that is open. On the day of a handover the new owner is charged.
 */
export const segmentsOf = (
  fromOn: CivilDate,
  untilOn: CivilDate,
  accounts: readonly HeldAccount[],
  holdings: readonly Holding[],
): Segments => {
  const turns = [
    ...accounts.flatMap(({ openedOn, closedOn }) => [openedOn, closedOn]),
    ...holdings.flatMap((one) => [one.fromOn, one.toOn]),
  ].filter((day): day is CivilDate => day !== null && day > fromOn && day < untilOn)
  const starts = [fromOn, ...[...new Set(turns)].sort()]
  const segments: Segment[] = []
  for (const [index, start] of starts.entries()) {
    const payers = payersOn(start, accounts, holdings)
    if (typeof payers === 'string') return { ok: false, problem: payers, onDate: start }
    const last = segments.at(-1)
    const end = starts[index + 1] ?? untilOn
    if (last && isSame(last.payers, payers)) last.untilOn = end
    else segments.push({ fromOn: start, untilOn: end, payers })
  }
  return { ok: true, segments }
}
