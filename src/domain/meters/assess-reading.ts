import { divideHalfUp, parseDecimal, powerOfTen, unitsAtScale } from '../finance/decimal'
import { daysBetween, type CivilDate } from '../time/civil-date'
import { READING_SCALE } from './reading-points'

/** What is known of a meter when a reading of it comes in. Values are canonical decimals. */
export type ReadingContext = {
  todayOn: CivilDate
  installedOn: CivilDate
  removedOn: CivilDate | null
  digits: number
  decimals: number
  /** The last accepted reading, else the initial one. */
  last: { readOn: CivilDate; value: string }
  /** Value of the accepted reading that comes after this day, as of a card that comes late; null where there is none. */
  next?: string | null
  /** Use of the periods before, up to the last reading; null where there is none to compare with. */
  before: { units: bigint; days: number } | null
  /** Persons the advance counts; null where nobody says. */
  persons: number | null
  /** Readings of other meters of the same home that day, by serial. */
  others: readonly string[]
  isWater: boolean
  /** Of hot water: use of cold water in the same home, read at the same time; null where it is not known. */
  cold?: { units: bigint; days: number } | null
}

export type ReadingRefusal =
  | 'READING_NUMBER'
  | 'READING_DECIMALS'
  | 'READING_CAPACITY'
  | 'READING_FUTURE'
  | 'READING_BEFORE_LAST'
  | 'READING_OUT_OF_PLACE'

export type ReadingWarning =
  'FALLING' | 'ABOVE_NEXT' | 'HIGH_USE' | 'HIGH_PER_PERSON' | 'ZERO_USE' | 'HOT_ABOVE_COLD' | 'SAME_AS_OTHER'

/** `value` as it is stored; `units` the use since the last reading in thousandths, null where the counter fell. */
export type AssessedReading =
  | { ok: true; value: string; units: bigint | null; days: number; warnings: ReadingWarning[] }
  | { ok: false; code: ReadingRefusal }

/** More than so many times the use of the periods before is doubted (domain rules 5). */
const TIMES_BEFORE = 3n
/** Water above 15 m³ a person and month, in thousandths. */
const MOST_PER_PERSON = 15_000n
const DAYS_OF_ZERO = 60
/** Hot water above so many times the cold is doubted. */
const TIMES_COLD = 2n
/** A year has 365.25 days, twelve months: in hundredths, so that no fraction is needed. */
const DAYS_PER_MONTH_X100 = 3044n

/** What is impossible, by the calendar and the meter's place. */
function dateFault(readOn: CivilDate, context: ReadingContext): ReadingRefusal | null {
  const { todayOn, installedOn, removedOn, last } = context
  if (readOn > todayOn) return 'READING_FUTURE'
  if (readOn < installedOn || (removedOn !== null && readOn > removedOn)) return 'READING_OUT_OF_PLACE'
  return readOn < last.readOn ? 'READING_BEFORE_LAST' : null
}

type Read = { ok: true; value: string } | { ok: false; code: ReadingRefusal }

/** The figures as typed, comma or dot: no sign, no more places than the dial has, no more than it can show. */
export function readDial(
  typed: string,
  { digits, decimals }: Pick<ReadingContext, 'digits' | 'decimals'>,
): Read {
  const text = typed.replace(/[\s\u00a0]/g, '').replace(',', '.')
  if (!/^\d+(\.\d*)?$/.test(text)) return { ok: false, code: 'READING_NUMBER' }
  const places = text.split('.')[1]?.replace(/0+$/, '') ?? ''
  if (places.length > decimals) return { ok: false, code: 'READING_DECIMALS' }
  const whole = (text.split('.')[0] ?? '').replace(/^0+(?=\d)/, '')
  if (whole.length > digits) return { ok: false, code: 'READING_CAPACITY' }
  const parsed = parseDecimal(places === '' ? whole : `${whole}.${places}`, READING_SCALE)
  return parsed.ok ? { ok: true, value: parsed.text } : { ok: false, code: 'READING_NUMBER' }
}

/** Doubts about a use since the last reading; `units` is not below zero. */
function doubts(units: bigint, days: number, context: ReadingContext): ReadingWarning[] {
  const { before, persons, isWater, cold } = context
  const warnings: ReadingWarning[] = []
  const span = BigInt(days < 1 ? 1 : days)
  if (before && before.days > 0 && units * BigInt(before.days) > TIMES_BEFORE * before.units * span)
    warnings.push('HIGH_USE')
  const monthly = divideHalfUp(units * DAYS_PER_MONTH_X100, span * 100n)
  if (isWater && persons !== null && persons > 0 && monthly > MOST_PER_PERSON * BigInt(persons))
    warnings.push('HIGH_PER_PERSON')
  if (units === 0n && days > DAYS_OF_ZERO && persons !== null && persons > 0) warnings.push('ZERO_USE')
  if (cold && units * BigInt(cold.days < 1 ? 1 : cold.days) > TIMES_COLD * cold.units * span)
    warnings.push('HOT_ABOVE_COLD')
  return warnings
}

/**
 * Judges a reading (domain rules 5): impossible ones are refused, improbable ones accepted with the doubts staff look
 * at. A falling counter is a doubt, not a refusal: it may have passed its last figure, which staff confirm.
 */
export function assessReading(typed: string, readOn: CivilDate, context: ReadingContext): AssessedReading {
  const dial = readDial(typed, context)
  if (!dial.ok) return dial
  const code = dateFault(readOn, context)
  if (code) return { ok: false, code }
  const { value } = dial
  const difference = unitsAtScale(value, READING_SCALE) - unitsAtScale(context.last.value, READING_SCALE)
  const days = daysBetween(context.last.readOn, readOn)
  const aboveNext: ReadingWarning[] =
    context.next && unitsAtScale(value, READING_SCALE) > unitsAtScale(context.next, READING_SCALE)
      ? ['ABOVE_NEXT']
      : []
  const same: ReadingWarning[] =
    unitsAtScale(value, READING_SCALE) > 0n &&
    context.others.some((other) => unitsAtScale(other, READING_SCALE) === unitsAtScale(value, READING_SCALE))
      ? ['SAME_AS_OTHER']
      : []
  const noted = [...aboveNext, ...same]
  return difference < 0n
    ? { ok: true, value, units: null, days, warnings: ['FALLING', ...noted] }
    : { ok: true, value, units: difference, days, warnings: [...doubts(difference, days, context), ...noted] }
}

/** The use of a counter that passed its last figure once, in thousandths: what staff see beside the doubt. */
export const unitsOverTheTop = (last: string, value: string, digits: number): bigint =>
  unitsAtScale(value, READING_SCALE) - unitsAtScale(last, READING_SCALE) + powerOfTen(digits + READING_SCALE)
