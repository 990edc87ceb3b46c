import type { ChargeLine } from '@/src/domain/finance/charge-lines'
import { toSafe } from '../money'
import type { NoticeLine } from './advance-view'

export const toNoticeLine = (line: ChargeLine): NoticeLine => ({
  component: line.component,
  name: line.name,
  unit: line.unit,
  rate: line.rate,
  quantity: line.quantity,
  amountGr: toSafe(line.amountGr),
  fund: line.fund ?? null,
  basis: line.basis ?? null,
})
