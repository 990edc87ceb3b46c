import type { Fraction } from '../../register/shares'
import type { CivilDate } from '../../time/civil-date'
import { decimalText, roundDecimal, toDecimal } from '../decimal'
import type { QuantityKind } from './catalogue'

/** A figure behind the advance, in force from a day until the next one of its name. Canonical decimals. */
export type DatedValue = { name: string; validFromOn: CivilDate; value: string }

/** What is known of premises. Counts are of devices hanging there on the month's first day. */
export type PremisesFacts = {
  areaM2: string
  heatedAreaM2: string | null
  share: Fraction | null
  values: readonly DatedValue[]
  waterMeters: number
  allocators: number
}

/**
 * A quantity with three decimals; `null` where the component does not concern the premises (a garage has no heated
 * area); the name of the parameter that somebody must enter first.
 */
export type Quantity = { ok: true; value: string | null } | { ok: false; missing: string }

const SCALE = 3
const found = (value: string): Quantity => {
  const rounded = roundDecimal(toDecimal(value), SCALE)
  return { ok: true, value: decimalText(rounded.units, rounded.scale) }
}
const count = (value: number | bigint): Quantity => found(String(value))
const missing = (name: string): Quantity => ({ ok: false, missing: name })

/** The value of a name in force on a day, or null before the first. */
export const valueOn = (values: readonly DatedValue[], name: string, onDate: CivilDate): string | null =>
  values
    .filter((one) => one.name === name && one.validFromOn <= onDate)
    .reduce<DatedValue | null>(
      (latest, one) => (latest === null || one.validFromOn >= latest.validFromOn ? one : latest),
      null,
    )?.value ?? null

const product = (left: string, right: string): string => {
  const [a, b] = [toDecimal(left), toDecimal(right)]
  return decimalText(a.units * b.units, a.scale + b.scale)
}

const sum = (left: string, right: string): string => {
  const [a, b] = [toDecimal(left), toDecimal(right)]
  const scale = a.scale > b.scale ? a.scale : b.scale
  const units = roundDecimal(a, scale).units + roundDecimal(b, scale).units
  return decimalText(units, scale)
}

/** A forecast in m³ where one is kept, else the norm for each person declared. */
const water = (facts: PremisesFacts, forecast: string, norm: string, onDate: CivilDate): Quantity => {
  const kept = valueOn(facts.values, forecast, onDate)
  if (kept !== null) return found(kept)
  const perPerson = valueOn(facts.values, norm, onDate)
  if (perPerson === null) return missing(forecast)
  const persons = valueOn(facts.values, 'persons', onDate)
  return persons === null ? missing('persons') : found(product(perPerson, persons))
}

const coldWater = (facts: PremisesFacts, onDate: CivilDate): Quantity =>
  water(facts, 'coldWaterForecast', 'coldWaterNorm', onDate)
const hotWater = (facts: PremisesFacts, onDate: CivilDate): Quantity =>
  water(facts, 'hotWaterForecast', 'hotWaterNorm', onDate)

const allWater = (facts: PremisesFacts, onDate: CivilDate): Quantity => {
  const cold = coldWater(facts, onDate)
  if (!cold.ok || cold.value === null) return cold
  const hot = hotWater(facts, onDate)
  // A house that heats its water in the flats has no hot water of its own: there is nothing to add.
  return hot.ok && hot.value !== null ? found(sum(cold.value, hot.value)) : cold
}

const lumpSumWater = (facts: PremisesFacts, onDate: CivilDate): Quantity => {
  // Water by the norm is for premises without a meter.
  if (facts.waterMeters > 0) return { ok: true, value: null }
  const norm = valueOn(facts.values, 'coldWaterNorm', onDate)
  const persons = valueOn(facts.values, 'persons', onDate)
  if (norm === null) return missing('coldWaterNorm')
  return persons === null ? missing('persons') : found(product(norm, persons))
}

const named = (facts: PremisesFacts, name: string, onDate: CivilDate): Quantity => {
  const value = valueOn(facts.values, name, onDate)
  return value === null ? missing(name) : found(value)
}

const RULES: Record<QuantityKind, (facts: PremisesFacts, onDate: CivilDate) => Quantity> = {
  area: (facts, onDate) => found(valueOn(facts.values, 'areaM2', onDate) ?? facts.areaM2),
  heatedArea: (facts, onDate) => {
    const area = valueOn(facts.values, 'heatedAreaM2', onDate) ?? facts.heatedAreaM2
    return area === null ? { ok: true, value: null } : found(area)
  },
  share: ({ share }) => (share === null ? missing('share') : count(share.num)),
  premises: () => count(1),
  persons: (facts, onDate) => named(facts, 'persons', onDate),
  wastePersons: (facts, onDate) =>
    named(facts, valueOn(facts.values, 'wastePersons', onDate) === null ? 'persons' : 'wastePersons', onDate),
  coldWater,
  hotWater,
  allWater,
  lumpSumWater,
  heat: (facts, onDate) => named(facts, 'heatForecast', onDate),
  waterMeters: ({ waterMeters }) => count(waterMeters),
  allocators: ({ allocators }) => count(allocators),
}

/**
 * The quantity a component is charged by on a day (domain rules 2.2 and 2.3). `share` counts in units of the share's
 * own denominator, so a rate per share is the cost divided by that denominator.
 */
export const quantityOf = (kind: QuantityKind, facts: PremisesFacts, onDate: CivilDate): Quantity =>
  RULES[kind](facts, onDate)
