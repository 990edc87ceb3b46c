import { addWeeksDeadline } from '../time/civil-date'
import type { CivilDate } from '../time/civil-date'
import type { Mode } from './model'

const CHALLENGE_WEEKS = 6

/**
 * An owner's last day to sue (UWL art. 25(1a); PS art. 42): six weeks from adoption at a meeting, else from the day that
 * owner was notified; weeks end on the same weekday (KC 112), moved past Saturdays and days off (KC 115). Null where
 * the clock has not begun.
 */
export const lastChallengeDay = (input: {
  mode: Mode
  adoptedOn: CivilDate | null
  deliveredOn: CivilDate | null
}): CivilDate | null => {
  const begins = input.mode === 'meeting' ? input.adoptedOn : input.deliveredOn
  return begins === null ? null : addWeeksDeadline(begins, CHALLENGE_WEEKS)
}
