/** A line of the comparison; grosze. `plan` fields are null where one building is looked at, which has no plan. */
export type CostLine = {
  category: string
  planGr: number | null
  toDateGr: number | null
  actualGr: number
  /** Above zero: more was spent than planned to date. */
  deviationGr: number | null
  /** Tenths of a percent; null where nothing was planned. */
  deviationTenths: number | null
  perM2Gr: number | null
}

export type CostGroup = { lines: CostLine[]; total: CostLine }

/** The renovation fund from January to the last month that counts; grosze, null where the opening is not known. */
export type FundView = {
  openingGr: number | null
  accruedGr: number
  spentGr: number
  closingGr: number | null
}

export type MonthCost = { period: string; actualGr: number }

export type CostsView = {
  year: number
  years: number[]
  /** The last month that counts, 1 to 12. */
  months: number
  building: { id: string; code: string } | null
  buildings: { id: string; code: string; actualGr: number; perM2Gr: number | null }[]
  /** Costs of no single building. */
  undividedGr: number
  upkeep: CostGroup
  fund: CostGroup
  fundAccount: FundView | null
  /** Upkeep month by month, and a twelfth of its plan; null for one building. */
  byMonth: MonthCost[]
  monthlyPlanGr: number | null
}
