import type { AccountChoice, AccountHead } from './account-head'

/**
 * A year of an account in grosze. closing = opening + charges + settlements + interest + other − payments, and is the
 * next year's opening. All but payments count what is owed as above zero.
 */
export type YearSums = {
  year: number
  openingGr: number
  chargesGr: number
  settlementsGr: number
  interestGr: number
  otherGr: number
  paymentsGr: number
  closingGr: number
}

export type YearsView = {
  account: AccountHead
  accounts: AccountChoice[]
  asOfAt: string | null
  /** Newest first. */
  years: YearSums[]
  /** First and last day with an entry; null where the book is empty. */
  firstOn: string | null
  lastOn: string | null
}
