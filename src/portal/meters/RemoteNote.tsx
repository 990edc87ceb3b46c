import { daysBetween } from '@/src/domain/time/civil-date'
import type { PortalText } from '../text/portal-text'
import type { MeterLine } from './meters-view'

/** A meter that is read from afar and sent nothing for longer than a month, and some days for delays, is silent. */
const SILENT_DAYS = 40

type NoteProps = { text: PortalText; line: MeterLine; todayOn: string }

/** Of meters read from afar: that their use is here month by month (Prawo energetyczne art. 45c(2)), and when they fell silent. */
export const RemoteNote = ({ text, line, todayOn }: NoteProps) => {
  const [newest] = line.meters
  if (!newest.remote || newest.removedOn !== null) return null
  const isSilent = line.latest !== null && daysBetween(line.latest.readOn, todayOn) > SILENT_DAYS
  return (
    <p className="note">
      {text.t('meters.remoteNote')}
      {isSilent && line.latest && (
        <> {text.t('meters.remoteSilent', { date: text.date(line.latest.readOn) })}</>
      )}
    </p>
  )
}
