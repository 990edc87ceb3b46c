import type { LineChange } from '@/src/domain/finance/charge-lines'
import type { AccountChoice, AccountHead } from './account-head'

/** Rate and quantity are canonical decimals (`4.150000`), amounts grosze. */
export type NoticeLine = {
  component: string
  name: string
  unit: string
  rate: string
  quantity: string
  amountGr: number
  fund: string | null
  basis: string | null
}

export type ComparedLine = {
  component: string
  before: NoticeLine | null
  after: NoticeLine | null
  change: LineChange
  differenceGr: number
}

/** One cause of a change and all lines it moved: persons, a tariff, a new component. */
export type ChangeReason = {
  kind: 'added' | 'removed' | 'rate' | 'quantity' | 'unit'
  /** Rate: the basis of the new rate where all lines share it. */
  basis: string | null
  /** Quantity: before and after, where all lines moved alike, with their unit. */
  quantity: { before: string; after: string; unit: string } | null
  lines: { name: string; before: NoticeLine | null; after: NoticeLine | null }[]
  differenceGr: number
}

/** A notice beside the one before it; without one nothing is compared. */
export type ComparedNotice = {
  validFromOn: string
  totalGr: number
  previous: { validFromOn: string; totalGr: number } | null
  differenceGr: number
  /** Lines by fund, in the notice's order. */
  groups: { fund: string | null; lines: ComparedLine[] }[]
  reasons: ChangeReason[]
}

export type AdvanceView = {
  account: AccountHead
  accounts: AccountChoice[]
  asOfAt: string | null
  current: ComparedNotice | null
  /** Notices published already that take effect later, nearest first. */
  future: ComparedNotice[]
}
