import { addDays, isWorkingDay, type CivilDate } from '../time/civil-date'

/** How pressing a fault is (domain 6): P1 to P4. */
export const FAULT_PRIORITIES = ['emergency', 'urgent', 'normal', 'planned'] as const
export type FaultPriority = (typeof FAULT_PRIORITIES)[number]

/** Days until the administration answers, and until the work is done. */
type Terms = { react: number; fix: number; count: 'calendar' | 'working' }

/** Practice, no law: an emergency is secured within a day, at any hour; all else is counted in working days. */
const TERMS: Record<FaultPriority, Terms> = {
  emergency: { react: 0, fix: 1, count: 'calendar' },
  urgent: { react: 1, fix: 3, count: 'working' },
  normal: { react: 7, fix: 14, count: 'working' },
  planned: { react: 14, fix: 30, count: 'working' },
}

/** The working day that comes `days` working days after a date; the date itself is not counted (KC art. 111). */
export function addWorkingDays(date: CivilDate, days: number): CivilDate {
  let day = date
  for (let left = days; left > 0;) {
    day = addDays(day, 1)
    if (isWorkingDay(day)) left -= 1
  }
  return day
}

/** Last days to answer and to repair, by priority and the day of the report. */
export function faultTerms(
  priority: FaultPriority,
  reportedOn: CivilDate,
): { reactByOn: CivilDate; fixByOn: CivilDate } {
  const { react, fix, count } = TERMS[priority]
  const add = count === 'working' ? addWorkingDays : addDays
  return { reactByOn: add(reportedOn, react), fixByOn: add(reportedOn, fix) }
}

/** Days after the work in which a resident may say that it is not good. */
export const COMPLAINT_DAYS = 14

/** The last day to confirm or to complain, by the day the work was done. */
export const complaintUntilOn = (doneOn: CivilDate): CivilDate => addDays(doneOn, COMPLAINT_DAYS)

/** Whether a day is past the term of a fault that is not repaired yet. */
export const isOverdue = (fixByOn: CivilDate | null, todayOn: CivilDate): boolean =>
  fixByOn !== null && fixByOn < todayOn
