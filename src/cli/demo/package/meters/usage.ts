import { dateParts, daysBetween } from '@/src/domain/time/civil-date'
import { thousandths } from '../amounts'
import type { Home, Parameter } from '../model'
import { valueOn } from '../register/build-parameters'
import { seeded, type Random } from '../seeded'
import type { MeterKind, MeteringPlan, PlaceKey } from './metering-plan'

/** Percent of a year's heat that falls on each month. */
const HEATING = [18, 16, 13, 8, 2, 0, 0, 0, 2, 8, 15, 18] as const
/** Heat of a square metre in a year, thousandths of a GJ. */
const HEAT_PER_M2 = 310n
const ALLOCATOR_UNITS_PER_M2 = 18n
const MID_MONTH = 15
const MONTHS_IN_YEAR = 12
const DAYS_IN_MONTH = 30n

export type UsageSource = {
  place: PlaceKey
  kind: MeterKind
  home: Home
  parameters: readonly Parameter[]
  installedOn: string
  dates: readonly string[]
  plan: MeteringPlan
  seed: string
}

/** The calendar month (0–11) a reading speaks of: the one before where it is taken early in a month. */
const monthIndex = (date: string): number => {
  const { month, day } = dateParts(date)
  return (month - 1 + (day <= MID_MONTH ? MONTHS_IN_YEAR - 1 : 0)) % MONTHS_IN_YEAR
}

const perHundred = (value: bigint, percent: number): bigint => (value * BigInt(percent)) / 100n

const waterOfPersons = (source: UsageSource, date: string, perPerson: number, random: Random): bigint => {
  const persons = valueOn(source.parameters, 'persons', date) / 1000n
  if (persons === 0n) return BigInt(random.between(0, 30))
  return perHundred(persons * BigInt(perPerson), random.between(78, 122)) + BigInt(random.between(0, 99))
}

const heatIn = (source: UsageSource, date: string, random: Random): bigint => {
  const yearly = (thousandths(source.home.heatedAreaM2) * HEAT_PER_M2) / 1000n
  return perHundred(perHundred(yearly, HEATING[monthIndex(date)] ?? 0), random.between(88, 112))
}

/** Whole units, so that the value in thousandths ends in three zeros. */
const allocatorIn = (source: UsageSource, date: string, random: Random): bigint => {
  const yearly = thousandths(source.home.heatedAreaM2) * ALLOCATOR_UNITS_PER_M2
  const units = perHundred(perHundred(yearly, HEATING[monthIndex(date)] ?? 0), random.between(80, 120))
  return (units / 2000n) * 1000n
}

const drawn = (source: UsageSource, date: string, perPerson: number, random: Random): bigint => {
  if (source.kind === 'heat') return heatIn(source, date, random)
  if (source.kind === 'allocator') return allocatorIn(source, date, random)
  if (source.home.use === 'commercial')
    return perHundred(valueOn(source.parameters, 'coldWaterForecast', date), random.between(75, 120))
  return waterOfPersons(source, date, perPerson, random)
}

const given = (source: UsageSource, index: number, random: Random): bigint | null => {
  const table = source.plan.usage[source.place]
  if (!table) return null
  const isRecent = index >= source.dates.length - MONTHS_IN_YEAR
  const tenths = (isRecent ? table[0] : table[1])[monthIndex(source.dates[index] ?? '')] ?? 0
  return BigInt(tenths * 100 + random.between(-40, 40))
}

/**
 * Use in thousandths of the unit up to each reading since the one before; the first holds all use since the meter was
 * hung.
 */
export const usageOf = (source: UsageSource): bigint[] => {
  const random = seeded(`usage ${source.seed} ${source.place}`)
  const perPerson = source.kind === 'hotWater' ? random.between(1250, 1800) : random.between(1900, 2700)
  return source.dates.map((date, index) => {
    const use = given(source, index, random) ?? drawn(source, date, perPerson, random)
    if (index > 0) return use
    const days = BigInt(daysBetween(source.installedOn, date))
    const monthly = source.kind === 'heat' || source.kind === 'allocator' ? use / 3n : use
    const total = (monthly * days) / DAYS_IN_MONTH
    return source.kind === 'allocator' ? (total / 1000n) * 1000n : total
  })
}
