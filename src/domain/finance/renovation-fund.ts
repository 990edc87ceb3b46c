import type { Grosze } from './money'

const fold = (text: string): string =>
  text.toLowerCase().replaceAll('ł', 'l').normalize('NFD').replace(/\p{M}/gu, '')

/**
 * Whether a category is paid from the renovation fund: its name says so, in Polish or by the format's word. It is shown
 * apart from the costs of upkeep.
 */
export const isRenovationFund = (category: string): boolean =>
  /fundusz\w* remont|remont\w* z funduszu|repairfund|(^|[^a-z])fr($|[^a-z])/.test(fold(category))

const OPENING = /bilans otwarcia|stan (na poczatek|poczatkowy)|opening/

/** Whether a line of the yearly plan is no plan but what the renovation fund held on 1 January. */
export const isFundOpening = (category: string): boolean =>
  isRenovationFund(category) && OPENING.test(fold(category))

/** Whether a line of an advance goes to the renovation fund: its name or its fund says so. */
export const isFundCharge = ({ name, fund }: { name: string; fund: string | null }): boolean =>
  isRenovationFund(name) || (fund !== null && isRenovationFund(fund))

/** The renovation fund over a part of a year (domain, section 3.3); `openingGr` and `closingGr` null where unknown. */
export type FundAccount = {
  openingGr: Grosze | null
  accruedGr: Grosze
  spentGr: Grosze
  closingGr: Grosze | null
}

export const fundAccount = (openingGr: Grosze | null, accruedGr: Grosze, spentGr: Grosze): FundAccount => ({
  ...{ openingGr, accruedGr, spentGr },
  closingGr: openingGr === null ? null : openingGr + accruedGr - spentGr,
})
