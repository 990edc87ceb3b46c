import { addDays, type CivilDate } from '../time/civil-date'

/** So many days before its end a contractor is asked for the next policy. */
export const INSURANCE_SOON_DAYS = 30

export type InsuranceState = 'over' | 'endsSoon' | 'valid' | 'unknown'

/** Where a contractor's liability insurance stands; its last day is still covered. */
export function insuranceState(insuredUntilOn: CivilDate | null, todayOn: CivilDate): InsuranceState {
  if (insuredUntilOn === null) return 'unknown'
  if (insuredUntilOn < todayOn) return 'over'
  return insuredUntilOn <= addDays(todayOn, INSURANCE_SOON_DAYS) ? 'endsSoon' : 'valid'
}
