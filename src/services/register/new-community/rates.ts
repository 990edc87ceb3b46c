import {
  allowsQuantity,
  catalogue,
  isComponentCode,
  type QuantityKind,
} from '@/src/domain/finance/charging/catalogue'
import { parseDecimal } from '@/src/domain/finance/decimal'
import { isFirstOfMonth, parseCivilDate } from '@/src/domain/time/civil-date'
import type { CommunityForm } from './community-form'

/** A rate ready to be kept; what the catalogue knows is filled in by its collection. */
export type NewRate = { component: string; rate: string; quantity: QuantityKind; validFromOn: string }
export type RateProblem = { row: number; code: 'RATE_NUMBER' | 'RATE_QUANTITY' | 'RATE_TWICE' | 'RATE_DAY' }

/** The rates of the form and what is wrong with them, by row. Rates hold from the first of a month (domain rules 2.3). */
export function ratesOf({ rates, fromOn }: CommunityForm): { rates: NewRate[]; problems: RateProblem[] } {
  const made: NewRate[] = []
  const problems: RateProblem[] = []
  const validFromOn = parseCivilDate(fromOn) ?? ''
  for (const [index, typed] of rates.entries()) {
    const { component } = typed
    if (!isComponentCode(component) || (typed.rate.trim() === '' && typed.quantity === '')) continue
    const row = index + 1
    const rate = parseDecimal(typed.rate, 6)
    const quantity = (typed.quantity || catalogue[component].quantities[0]) as QuantityKind
    if (!rate.ok || rate.value < 0n) problems.push({ row, code: 'RATE_NUMBER' })
    else if (!allowsQuantity(component, quantity)) problems.push({ row, code: 'RATE_QUANTITY' })
    else if (made.some((one) => one.component === component)) problems.push({ row, code: 'RATE_TWICE' })
    else if (validFromOn === '' || !isFirstOfMonth(validFromOn)) problems.push({ row, code: 'RATE_DAY' })
    else made.push({ component, rate: rate.text, quantity, validFromOn })
  }
  return { rates: made, problems }
}
