import type { EntryKind } from '@/src/domain/finance/ledger'
import type { NoPaymentCode } from '@/src/domain/finance/payment-code'
import type { AccountChoice, AccountHead } from './account-head'

/** All amounts are grosze as safe integers; a balance above zero is to be paid, below zero overpaid. */

/** What an entry is called; words are made of it by the page. */
export type EntryName = {
  id: string
  bookedOn: string
  kind: EntryKind
  document: string | null
  period: string | null
  description: string | null
}

export type NamedAmount = { name: EntryName; amountGr: number }

/** A debit not fully paid: `amountGr` less `paidBy` leaves `openGr`. */
export type OpenPart = NamedAmount & {
  dueOn: string
  isOverdue: boolean
  openGr: number
  paidBy: NamedAmount[]
}

export type EntryRow = {
  name: EntryName
  debitGr: number
  creditGr: number
  balanceGr: number
  /** Debits: the last day to pay, moved by KC 115. */
  dueOn: string | null
  /** Debits: what is still unpaid, and the day the last part was paid where nothing is. */
  openGr: number
  paidOn: string | null
  /** Credits: what they paid for. */
  covers: NamedAmount[]
  reversalOf: EntryName | null
  isReversed: boolean
}

export type YearPart = {
  year: number
  /** Balance at the beginning of the year, null in the first year of the book. */
  openingGr: number | null
  rows: EntryRow[]
  debitGr: number
  creditGr: number
  closingGr: number
}

/** The balance at the end of a month (`YYYY-MM`), of the present one today. */
export type MonthBalance = { period: string; balanceGr: number }

export type BalanceFigures = {
  balanceGr: number
  overdueGr: number
  /** The first due date to come among unpaid debits, and what falls due on it. */
  nextDueOn: string | null
  nextDueGr: number
  /** The oldest due date missed. */
  overdueSinceOn: string | null
  openParts: OpenPart[]
  freeCredits: NamedAmount[]
  /** What reversals that do not mirror their row leave over; nearly always zero. */
  reversalDifferenceGr: number
}

/** Interest on one overdue debit, from the day after its due date. */
export type InterestLine = {
  name: EntryName
  principalGr: number
  dueOn: string
  days: number
  amountGr: number
}

/** Percent a year as text, with the first day it was counted for here. */
export type InterestRatePart = { fromOn: string; percent: string }

/** Statutory interest accrued to `onDate`; no part of the balance. */
export type InterestPart = {
  onDate: string
  principalGr: number
  amountGr: number
  lines: InterestLine[]
  rates: InterestRatePart[]
}

/** What of the balance one wants to pay: all of it, what is overdue, or what falls due in this month. */
export const payChoices = ['all', 'overdue', 'month'] as const
export type PayChoice = (typeof payChoices)[number]

export type PaymentSlip = {
  choice: PayChoice
  /** Choices that differ from paying everything, with their amounts; empty where there is nothing to choose. */
  choices: { choice: PayChoice; amountGr: number }[]
  /** Short name, as it goes into the transfer. */
  recipient: string
  recipientName: string
  recipientCity: string
  nrb: string | null
  isOwnNumber: boolean
  amountGr: number
  title: string
  /** Text of the QR code, or why there is none. */
  code: string | null
  noCode: NoPaymentCode | null
}

export type BalanceView = {
  account: AccountHead
  /** All accounts of the place, to choose from where there are several. */
  accounts: AccountChoice[]
  asOfAt: string | null
  figures: BalanceFigures
  interest: InterestPart | null
  payment: PaymentSlip | null
  /** The last year by months, for the chart; empty where there is nothing to draw. */
  months: MonthBalance[]
  years: number[]
  year: YearPart | null
}
