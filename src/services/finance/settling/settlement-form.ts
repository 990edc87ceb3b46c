import { z } from 'zod'
import { catalogue, isComponentCode, type ComponentCode } from '@/src/domain/finance/charging/catalogue'
import { splitHeat } from '@/src/domain/finance/settling/settle-cost'
import { parseDecimal } from '@/src/domain/finance/decimal'
import { parseMoney } from '@/src/domain/finance/money'
import { parseCivilDate } from '@/src/domain/time/civil-date'
import { settlementTerms, type StoredItem } from './settlement-terms'

/** Rows of costs the form offers; an empty one is left out. */
export const costRows = 6

const text = (fields: Record<string, unknown>, name: string): string => {
  const value = fields[name]
  return typeof value === 'string' ? value.trim() : ''
}

const date = (fields: Record<string, unknown>, name: string): string => {
  const typed = text(fields, name)
  return parseCivilDate(typed) ?? typed
}

/** Components whose advances a cost takes in where the clerk ticks none: its own. */
const advancesOf = (fields: Record<string, unknown>, row: number, component: string): string[] => {
  const ticked = fields[`advances${row}[]`]
  const codes = Array.isArray(ticked) ? ticked.filter((one): one is string => typeof one === 'string') : []
  if (codes.length > 0) return codes
  return text(fields, `advancesNone${row}`) === '' ? [component] : []
}

type Parsed = { items: StoredItem[] } | { fault: string }

/**
 * A row of the form as one cost, or as two where a part of it is fixed (heat): that part by heated area and without
 * advances of its own, so that they are counted once.
 */
const itemsOf = (fields: Record<string, unknown>, row: number): Parsed => {
  const component = text(fields, `component${row}`)
  const cost = text(fields, `cost${row}`)
  if (component === '' && cost === '') return { items: [] }
  const amount = parseMoney(cost)
  if (!isComponentCode(component)) return { fault: `component${row}` }
  if (!amount.ok) return { fault: `cost${row}` }
  const percent = text(fields, `fixed${row}`) === '' ? null : parseDecimal(text(fields, `fixed${row}`), 0, 3)
  if (percent && (!percent.ok || percent.value > 100n || percent.value < 0n)) return { fault: `fixed${row}` }
  const base = {
    component,
    name: text(fields, `name${row}`),
    method: text(fields, `method${row}`) as StoredItem['method'],
    advanceComponents: advancesOf(fields, row, component),
  }
  if (base.name === '') return { fault: `name${row}` }
  if (!percent?.ok || percent.value === 0n) return { items: [{ ...base, costGr: Number(amount.value) }] }
  const { fixedGr, variableGr } = splitHeat(amount.value, percent.value)
  const fixed = { ...base, ...fixedOf(component, base.name), costGr: Number(fixedGr), advanceComponents: [] }
  return { items: [fixed, { ...base, costGr: Number(variableGr) }] }
}

const fixedOf = (component: ComponentCode, name: string) => ({
  component: catalogue[component].vat === 'heat' ? ('CO_ST' as const) : component,
  name: `${name}, część stała`,
  method: 'heatedArea' as const,
})

const optionalId = (value: string): string | null => (value === '' ? null : value)

/** The form of a settlement as terms; a field that does not fit is named in the issue's path. */
export const settlementForm = z
  .record(z.string(), z.unknown())
  .transform((fields, context) => {
    const rows = Array.from({ length: costRows }, (_, row) => itemsOf(fields, row))
    for (const row of rows) if ('fault' in row) context.addIssue({ code: 'custom', path: [row.fault] })
    return {
      run: optionalId(text(fields, 'run')),
      communityId: text(fields, 'community'),
      buildingId: optionalId(text(fields, 'building')),
      medium: text(fields, 'medium'),
      periodFromOn: date(fields, 'periodFromOn'),
      periodToOn: date(fields, 'periodToOn'),
      issuedOn: date(fields, 'issuedOn'),
      dueOn: date(fields, 'dueOn'),
      contestUntilOn: optionalId(date(fields, 'contestUntilOn')),
      document: text(fields, 'document'),
      items: rows.flatMap((row) => ('items' in row ? row.items : [])),
    }
  })
  .pipe(settlementTerms.and(z.object({ run: z.uuid().nullable() })))
