import { addDays } from '@/src/domain/time/civil-date'
import { moneyText } from '../amounts'
import { dayIn } from '../calendar'
import { balanceOn, type Posting } from '../finance/posting'
import type { Calendar } from '../model'
import type { Row } from '../tables'

/** A proceeding as the accounting program hands it over; the debt follows from the account's book. */
export type DebtPlan = {
  account: string
  stage: string
  /** The stage's day: so many months back, on that day of the month. */
  monthsBack: number
  day: number
  signature?: string
  nextAction: string
  nextInDays: number
}

const sumOf = (postings: readonly Posting[], kinds: readonly Posting['kind'][]): bigint =>
  postings.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { debitGr }) => sum + debitGr, 0n)

/** The row of a proceeding: interest noted and costs as booked by its day, the rest of the balance is what is owed. */
export const debtRow = (
  community: string,
  plan: DebtPlan,
  postings: readonly Posting[],
  calendar: Calendar,
): Row<'debt-cases'> => {
  const stageOn = dayIn(calendar.monthBack(plan.monthsBack), plan.day)
  const booked = postings.filter(({ bookedOn }) => bookedOn <= stageOn)
  const [interestGr, costsGr] = [sumOf(booked, ['interest']), sumOf(booked, ['cost'])]
  const principalGr = balanceOn(postings, stageOn) - interestGr - costsGr
  return {
    community,
    externalId: `W/${plan.account}`,
    account: plan.account,
    stage: plan.stage,
    stageOn,
    principal: moneyText(principalGr > 0n ? principalGr : 0n),
    interest: moneyText(interestGr),
    costs: moneyText(costsGr),
    signature: plan.signature ?? '',
    nextAction: plan.nextAction,
    nextOn: addDays(calendar.today, plan.nextInDays),
  }
}
