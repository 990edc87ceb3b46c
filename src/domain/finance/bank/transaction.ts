import type { CivilDate } from '../../time/civil-date'
import type { Grosze } from '../money'

export type StatementFormat = 'mt940' | 'camt053' | 'elixir0' | 'csv'

/** One booked transaction as a bank's file tells it (domain rules 4.4). */
export type BankTransaction = {
  bookedOn: CivilDate
  valuedOn: CivilDate | null
  /** Above zero came in, below zero went out. */
  amountGr: Grosze
  /** The other side's account, 26 digits; null where the file names none. */
  counterpartyNrb: string | null
  counterpartyName: string | null
  title: string
  /** The bank's own reference; null where it is empty or says that there is none. */
  bankRef: string | null
  /** The number the payer paid to, where it is not the own account itself: a virtual one. */
  creditorNrb: string | null
  /** All the bank wrote about it: numbers and payer ids are looked for here. */
  details: string
  /** Marked by the bank as the return of another one (`RC`, `RD`, a reversal). */
  isReturn: boolean
}

/** A statement of one account. Balances are null where the format has none (Elixir-0, most CSV). */
export type BankStatement = {
  format: StatementFormat
  /** The own account, 26 digits; null in Elixir-0, where each transaction names the number paid to. */
  ownNrb: string | null
  number: string | null
  openingGr: Grosze | null
  closingGr: Grosze | null
  transactions: BankTransaction[]
}

/** A text's letters and digits in capitals without diacritics: what is the same in every dialect of a title. */
export const foldText = (text: string): string =>
  text
    .replace(/[łŁ]/g, 'l')
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')

/** A text's words in capitals without diacritics, one space between them. */
export const foldWords = (text: string): string =>
  text
    .replace(/[łŁ]/g, 'l')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim()

/** Whether opening + transactions = closing; true where the format states no balances. */
export const balancesAgree = ({ openingGr, closingGr, transactions }: BankStatement): boolean =>
  openingGr === null ||
  closingGr === null ||
  transactions.reduce((sum, { amountGr }) => sum + amountGr, openingGr) === closingGr
