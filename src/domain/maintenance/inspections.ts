import { addDays, addMonths, type CivilDate } from '../time/civil-date'
import type { FaultCategory } from './fault-categories'

/** Kinds of inspections of a building, in the order a manager goes through them (domain 6). */
export const INSPECTION_KINDS = [
  'yearly',
  'gas',
  'chimneys',
  'environment',
  'halfYearly',
  'fiveYearly',
  'electrical',
  'lightning',
  'lift',
  'other',
] as const
export type InspectionKind = (typeof INSPECTION_KINDS)[number]

export const isInspectionKind = (word: string): word is InspectionKind =>
  (INSPECTION_KINDS as readonly string[]).includes(word)

/** Kinds every building with flats needs; the others hang on what it has. */
export const EXPECTED_KINDS: readonly InspectionKind[] = ['yearly', 'chimneys', 'fiveYearly', 'electrical']

type Rule = { months: number | null; finding: FaultCategory }

/**
 * How often (Prawo budowlane art. 62 ust. 1): each year what the weather wears, gas, chimneys and devices that protect
 * the environment (pkt 1); every five years the whole state, electrical and lightning installations (pkt 2). Lifts are
 * examined by UDT, as a rule each year. And what a finding of it is mostly about.
 */
const RULES: Record<InspectionKind, Rule> = {
  yearly: { months: 12, finding: 'other' },
  gas: { months: 12, finding: 'gas' },
  chimneys: { months: 12, finding: 'ventilation' },
  environment: { months: 12, finding: 'other' },
  halfYearly: { months: null, finding: 'roof' },
  fiveYearly: { months: 60, finding: 'other' },
  electrical: { months: 60, finding: 'electrical' },
  lightning: { months: 60, finding: 'electrical' },
  lift: { months: 12, finding: 'lift' },
  other: { months: null, finding: 'other' },
}

/** Large buildings twice a year, by 31 May and by 30 November (art. 62 ust. 1 pkt 3): the term after the one just met. */
function nextHalfYear(doneOn: CivilDate): CivilDate {
  const spring = `${doneOn.slice(0, 4)}-05-31`
  return doneOn <= spring ? `${doneOn.slice(0, 4)}-11-30` : addMonths(spring, 12)
}

/** The last day of the next inspection of a kind; null where no rule tells it, and whoever keeps the register does. */
export function nextInspectionOn(kind: InspectionKind, doneOn: CivilDate): CivilDate | null {
  if (kind === 'halfYearly') return nextHalfYear(doneOn)
  const { months } = RULES[kind]
  return months === null ? null : addMonths(doneOn, months)
}

/** What a finding of an inspection is mostly about. */
export const findingCategory = (kind: InspectionKind): FaultCategory => RULES[kind].finding

/** So many days before its last day an inspection is to be ordered. */
export const INSPECTION_SOON_DAYS = 60

export type InspectionState = 'overdue' | 'soon' | 'valid' | 'unknown'

/** Where an inspection stands on a day, by the last day of the next one. */
export function inspectionState(nextOn: CivilDate | null, todayOn: CivilDate): InspectionState {
  if (nextOn === null) return 'unknown'
  if (nextOn < todayOn) return 'overdue'
  return nextOn <= addDays(todayOn, INSPECTION_SOON_DAYS) ? 'soon' : 'valid'
}
