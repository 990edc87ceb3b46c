/** A firm as the package names it; `nip` is its first nine digits, the tenth follows. */
export type Firm = { code: string; name: string; nip: bigint }

/** What a community buys of a firm every month, or in some. Amounts in grosze, gross, of the present year. */
export type Service = {
  supplier: Firm
  category: string
  description: string
  monthlyGr: bigint
  /** Level of each year of the books against the present one, in percent. */
  yearPercent: readonly number[]
  /** What the plan of a year takes of what it will cost, in percent. */
  planPercent: number
  /** Level of each month, in percent; where left out every month is alike. */
  season?: readonly number[]
  /** Months of the year in which there is an invoice at all. */
  onlyMonths?: readonly number[]
  issueDay: number
  termDays: number
  /** Days from issue to payment. */
  paysAfter: number
  /** Split among the buildings by their premises. */
  perBuilding?: boolean
  building?: string
  /** The newest invoices that are not paid, or in part. */
  unpaidLast?: number
}
