import { ageing, addAges, supplierAges, type SupplierAge } from '@/src/domain/finance/ageing'
import { toSafe } from '../../money'

export type SupplierAges = Record<SupplierAge, number>

export type SupplierRow = {
  id: string
  name: string
  invoices: number
  invoicedGr: number | null
  paidGr: number | null
  items: [dueOn: string, gr: number][] | null
}

/** A supplier as of a day; grosze. `invoicedGr` and `paidGr` are of the day's year to it. */
export type SupplierBalance = {
  id: string
  name: string
  invoicedGr: number
  paidGr: number
  openGr: number
  ages: SupplierAges
}

export type SupplierTotals = Pick<SupplierBalance, 'invoicedGr' | 'paidGr' | 'openGr' | 'ages'>

export type SuppliersView = { onDate: string; suppliers: SupplierBalance[]; totals: SupplierTotals }

const numbers = (ages: Record<SupplierAge, bigint>): SupplierAges =>
  Object.fromEntries(supplierAges.map(({ key }) => [key, toSafe(ages[key])])) as SupplierAges

export const openOf = (ages: SupplierAges): number =>
  supplierAges.reduce((sum, { key }) => sum + ages[key], 0)

/** Open items by age. */
export const agesOf = (items: readonly (readonly [string, number])[], onDate: string): SupplierAges =>
  numbers(
    ageing(
      items.map(([dueOn, gr]) => ({ dueOn, openGr: BigInt(gr) })),
      supplierAges,
      onDate,
    ),
  )

const bigints = (ages: SupplierAges): Record<SupplierAge, bigint> =>
  Object.fromEntries(supplierAges.map(({ key }) => [key, BigInt(ages[key])])) as Record<SupplierAge, bigint>

/** Accounts with suppliers at the end of a day, those who wait for most first; pure. */
export function foldSuppliers(rows: readonly SupplierRow[], onDate: string): SuppliersView {
  const suppliers = rows
    .map(({ id, name, invoicedGr, paidGr, items }): SupplierBalance => {
      const ages = agesOf(items ?? [], onDate)
      return { id, name, invoicedGr: invoicedGr ?? 0, paidGr: paidGr ?? 0, openGr: openOf(ages), ages }
    })
    .sort((a, b) => b.openGr - a.openGr || a.name.localeCompare(b.name, 'pl'))
  const sum = (of: (one: SupplierBalance) => number) => suppliers.reduce((all, one) => all + of(one), 0)
  const totals = {
    invoicedGr: sum((one) => one.invoicedGr),
    paidGr: sum((one) => one.paidGr),
    openGr: sum((one) => one.openGr),
    ages: numbers(
      addAges(
        suppliers.map(({ ages }) => bigints(ages)),
        supplierAges,
      ),
    ),
  }
  return { onDate, suppliers, totals }
}
