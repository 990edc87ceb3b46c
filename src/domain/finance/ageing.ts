import { daysBetween, type CivilDate } from '../time/civil-date'
import type { Grosze } from './money'

/** What is open of one item, and since when it is due; below zero is a credit. */
export type OpenItem = { dueOn: CivilDate; openGr: Grosze }

/** A bucket of ages: days after the due date up to `until`, both the last; null is the rest. */
export type Age<Key extends string> = { key: Key; until: number | null }

/** Ages of what suppliers are owed (domain, section 8.1). */
export const supplierAges = [
  { key: 'notDue', until: 0 },
  { key: 'd30', until: 30 },
  { key: 'd60', until: 60 },
  { key: 'd90', until: 90 },
  { key: 'd180', until: 180 },
  { key: 'older', until: null },
] as const satisfies readonly Age<string>[]

/** Ages of what residents owe. */
export const balanceAges = [
  { key: 'notDue', until: 0 },
  { key: 'd30', until: 30 },
  { key: 'd90', until: 90 },
  { key: 'd365', until: 365 },
  { key: 'older', until: null },
] as const satisfies readonly Age<string>[]

export type SupplierAge = (typeof supplierAges)[number]['key']
export type BalanceAge = (typeof balanceAges)[number]['key']

/**
 * Open items by age at the end of a day, grosze. Due on the day itself is not overdue. The buckets add up to what is
 * open, whatever the day.
 */
export function ageing<Key extends string>(
  items: readonly OpenItem[],
  ages: readonly Age<Key>[],
  onDate: CivilDate,
): Record<Key, Grosze> {
  const sums = Object.fromEntries(ages.map(({ key }) => [key, 0n])) as Record<Key, Grosze>
  for (const { dueOn, openGr } of items) {
    const days = daysBetween(dueOn, onDate)
    const age = ages.find(({ until }) => until === null || days <= until)
    if (age) sums[age.key] += openGr
  }
  return sums
}

/** Buckets of several put together. */
export const addAges = <Key extends string>(
  all: readonly Record<Key, Grosze>[],
  ages: readonly Age<Key>[],
): Record<Key, Grosze> =>
  Object.fromEntries(ages.map(({ key }) => [key, all.reduce((sum, one) => sum + one[key], 0n)])) as Record<
    Key,
    Grosze
  >
