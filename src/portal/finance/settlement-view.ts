import type { AccountHead } from './account-head'

export type Medium = 'water' | 'heat' | 'hotWater' | 'annual'
export type SettlementMethod =
  'meter' | 'allocator' | 'lumpSum' | 'estimate' | 'area' | 'share' | 'persons' | 'premises'

/** Amounts in grosze; `resultGr` is advances − cost, above zero an overpayment. Days are inclusive. */
export type SettlementHead = {
  id: string
  accountId: string
  medium: Medium
  periodFromOn: string
  periodToOn: string
  issuedOn: string
  dueOn: string | null
  document: string | null
  advancesGr: number
  costGr: number
  resultGr: number
  contestUntilOn: string | null
}

/** The case one has opened about a settlement. */
export type ContestCase = { id: string; number: string }

/** A reading taken as a figure; `unit` may be empty. Quantities and prices are canonical decimals. */
export type SettlementLine = {
  line: string
  component: string
  name: string
  method: SettlementMethod
  meter: { id: string; serial: string; location: string | null } | null
  readingFrom: string | null
  readingTo: string | null
  quantity: string
  unit: string
  unitPrice: string
  advancesGr: number
  costGr: number
}

/** The lines of one component: several where a meter was replaced, or where there are several meters. */
export type SettlementComponent = {
  component: string
  name: string
  lines: SettlementLine[]
  advancesGr: number
  costGr: number
  resultGr: number
  /** What the same component cost in the period before; null where it was not settled then. */
  previousCostGr: number | null
}

export type SettlementsView = {
  accounts: AccountHead[]
  asOfAt: string | null
  /** Newest first. */
  settlements: SettlementHead[]
}

export type SettlementView = SettlementHead & {
  account: AccountHead
  asOfAt: string | null
  components: SettlementComponent[]
  previous: SettlementHead | null
  contestCase: ContestCase | null
}
