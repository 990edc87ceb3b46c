import { z } from 'zod'
import { isComponentCode } from '@/src/domain/finance/charging/catalogue'
import { isMetered } from '@/src/domain/finance/settling/meter-kinds'
import { settlementMethods } from '@/src/domain/finance/settling/settle-cost'
import { addDays, isFirstOfMonth, parseCivilDate } from '@/src/domain/time/civil-date'

const day = z.string().refine((text) => /^\d{4}-/.test(text) && parseCivilDate(text) !== null)
const component = z.string().refine((code): boolean => isComponentCode(code))

/** A cost as the run keeps it: grosze as a whole number, above or below zero. */
export const costItem = z
  .object({
    component,
    name: z.string().trim().min(1).max(250),
    method: z.enum(settlementMethods),
    costGr: z.number().int().min(-999_999_999_999).max(999_999_999_999),
    advanceComponents: z.array(component),
  })
  .refine((item) => item.method !== 'meter' || isMetered(item.component), { path: ['method'] })

export type StoredItem = z.infer<typeof costItem>

/** A settlement as a clerk sets it up. Days are inclusive, as people say „od 1 stycznia do 30 czerwca”. */
export const settlementTerms = z
  .object({
    communityId: z.uuid(),
    buildingId: z.uuid().nullable(),
    medium: z.enum(['water', 'heat', 'hotWater', 'annual']),
    periodFromOn: day,
    periodToOn: day,
    issuedOn: day,
    dueOn: day,
    contestUntilOn: day.nullable(),
    document: z.string().trim().min(1).max(100),
    items: z.array(costItem).min(1).max(20),
  })
  // Advances are charged by the month: a part of one would be given back whole, and twice in two periods.
  .refine((terms) => isFirstOfMonth(terms.periodFromOn), { path: ['periodFromOn'] })
  .refine((terms) => isFirstOfMonth(addDays(terms.periodToOn, 1)), { path: ['periodToOn'] })
  .refine((terms) => terms.periodFromOn <= terms.periodToOn, { path: ['periodToOn'] })
  .refine((terms) => terms.dueOn >= terms.issuedOn, { path: ['dueOn'] })
  .refine((terms) => countedOnce(terms.items.flatMap(({ advanceComponents }) => advanceComponents)), {
    path: ['items'],
  })

/** An advance set against two costs would be given back twice. */
const countedOnce = (codes: readonly string[]): boolean => new Set(codes).size === codes.length

export type SettlementTerms = z.infer<typeof settlementTerms>
