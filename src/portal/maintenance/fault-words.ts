import type { Tone } from '../components/Tag'
import type { FaultState } from '@/src/domain/maintenance/fault-states'
import { isOpen } from '@/src/domain/maintenance/fault-states'
import { isOverdue } from '@/src/domain/maintenance/fault-terms'
import { floorName, placeName } from '../register/place-name'
import type { PortalText } from '../text/portal-text'
import type { FaultRow } from './faults-view'

const tones: Record<FaultState, Tone | null> = {
  reported: 'amber',
  accepted: 'sky',
  rejected: null,
  forwarded: 'sky',
  inProgress: 'sky',
  onHold: 'amber',
  done: 'spruce',
  confirmed: 'spruce',
  complaint: 'brick',
  closed: null,
}

/** The state in a word; a fault past its term says so too. */
export function faultState(
  text: PortalText,
  { status, fixByOn }: Pick<FaultRow, 'status' | 'fixByOn'>,
  todayOn: string,
): { word: string; tone: Tone | null } {
  const word = text.t(`faults.status.${status}`)
  return isOpen(status) && isOverdue(fixByOn, todayOn)
    ? { word: `${word}, ${text.t('faults.late')}`, tone: 'brick' }
    : { word, tone: tones[status] }
}

/** „lokal 7”, or „część wspólna, ul. Klonowa 12, klatka I”: where it is, in words. */
export function faultPlace(
  text: PortalText,
  row: Pick<FaultRow, 'premises' | 'building' | 'staircase' | 'floor' | 'spot'>,
): string {
  const { premises, building, staircase, floor, spot } = row
  if (premises) return [placeName(text, premises), spot && text.set(spot)].filter(Boolean).join(', ')
  const parts = building
    ? [
        text.t('faults.commonPart'),
        text.set(building),
        staircase && text.t('faults.staircase', { name: staircase }),
        floor && floorName(text, floor),
      ]
    : [text.t('faults.wholeCommunity')]
  return [...parts, spot && text.set(spot)].filter(Boolean).join(', ')
}
