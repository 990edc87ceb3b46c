import { compareNotices, type ChargeLine, type NoticeComparison } from '../charge-lines'
import type { Grosze } from '../money'
import { componentOrder } from './catalogue'

/** What an account is charged in one month. */
export type MonthOfAccount = { accountId: string; amountGr: Grosze; lines: readonly ChargeLine[] }

export type AccountDifference = {
  accountId: string
  beforeGr: Grosze
  afterGr: Grosze
  differenceGr: Grosze
  /** The whole months' notices beside each other; the amounts above may be parts of a month. */
  notice: NoticeComparison
}

export type ComponentDifference = {
  component: string
  name: string
  beforeGr: Grosze
  afterGr: Grosze
  differenceGr: Grosze
  accounts: number
}

export type RunDifference = {
  accounts: AccountDifference[]
  components: ComponentDifference[]
  beforeGr: Grosze
  afterGr: Grosze
}

const totalsOf = (months: readonly MonthOfAccount[]): Map<string, ChargeLine & { accounts: number }> => {
  const totals = new Map<string, ChargeLine & { accounts: number }>()
  for (const line of months.flatMap(({ lines }) => lines)) {
    const known = totals.get(line.component)
    totals.set(line.component, {
      ...line,
      amountGr: line.amountGr + (known?.amountGr ?? 0n),
      accounts: (known?.accounts ?? 0) + 1,
    })
  }
  return totals
}

const byComponent = (
  before: readonly MonthOfAccount[],
  after: readonly MonthOfAccount[],
): ComponentDifference[] => {
  const [old, fresh] = [totalsOf(before), totalsOf(after)]
  return [...new Set([...fresh.keys(), ...old.keys()])]
    .sort((a, b) => componentOrder(a) - componentOrder(b))
    .map((component) => {
      const beforeGr = old.get(component)?.amountGr ?? 0n
      const afterGr = fresh.get(component)?.amountGr ?? 0n
      const name = fresh.get(component)?.name ?? old.get(component)?.name ?? component
      const accounts = fresh.get(component)?.accounts ?? 0
      return { component, name, beforeGr, afterGr, differenceGr: afterGr - beforeGr, accounts }
    })
}

const sumOf = (months: readonly MonthOfAccount[]): Grosze =>
  months.reduce((sum, { amountGr }) => sum + amountGr, 0n)

/**
 * A month beside the one before it, by account and by component: the accounts in the order given, then those no longer
 * charged. A line's `amountGr` is what of it was charged in that month.
 */
export const compareMonths = (
  before: readonly MonthOfAccount[],
  after: readonly MonthOfAccount[],
): RunDifference => {
  const old = new Map(before.map((month) => [month.accountId, month]))
  const charged = new Set(after.map(({ accountId }) => accountId))
  const pairs: [MonthOfAccount | undefined, MonthOfAccount | undefined][] = [
    ...after.map((month): [MonthOfAccount | undefined, MonthOfAccount] => [old.get(month.accountId), month]),
    ...before
      .filter(({ accountId }) => !charged.has(accountId))
      .map((month): [MonthOfAccount, undefined] => [month, undefined]),
  ]
  const accounts = pairs.map(([was, is]): AccountDifference => {
    const beforeGr = was?.amountGr ?? 0n
    const afterGr = is?.amountGr ?? 0n
    const notice = compareNotices(was?.lines ?? [], is?.lines ?? [])
    return {
      accountId: is?.accountId ?? was?.accountId ?? '',
      beforeGr,
      afterGr,
      differenceGr: afterGr - beforeGr,
      notice,
    }
  })
  return { accounts, components: byComponent(before, after), beforeGr: sumOf(before), afterGr: sumOf(after) }
}
