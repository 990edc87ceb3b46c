import { effectiveDueDate } from '../time/civil-date'

/** An instalment of a plan agreed with a debtor; grosze, civil dates. */
export type Instalment = { dueOn: string; amountGr: number; paidOn: string | null }

/** Where a plan stands on a day; grosze. `late` are instalments due before the day and not paid. */
export type PlanState = {
  count: number
  paid: number
  paidGr: number
  leftGr: number
  late: number
  lateGr: number
}

export type InstalmentState = 'paid' | 'late' | 'waiting'

/** An instalment can still be paid on its day, and after a day that is no working day on the next one (art. 115 KC). */
export const instalmentState = ({ dueOn, paidOn }: Instalment, todayOn: string): InstalmentState =>
  paidOn !== null && paidOn <= todayOn ? 'paid' : effectiveDueDate(dueOn) < todayOn ? 'late' : 'waiting'

/** A plan at the start of a day (domain, section 9.3: while instalments are paid the proceeding rests). */
export function planState(plan: readonly Instalment[], todayOn: string): PlanState {
  const sum = (of: readonly Instalment[]) => of.reduce((all, { amountGr }) => all + amountGr, 0)
  const paid = plan.filter((one) => instalmentState(one, todayOn) === 'paid')
  const late = plan.filter((one) => instalmentState(one, todayOn) === 'late')
  return {
    count: plan.length,
    paid: paid.length,
    paidGr: sum(paid),
    leftGr: sum(plan) - sum(paid),
    late: late.length,
    lateGr: sum(late),
  }
}
