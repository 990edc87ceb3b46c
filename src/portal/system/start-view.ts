import type { OpenReading } from '@/access/open-readings'
import type { AnnouncementCard } from '../communication/announcement-view'
import type { AccountChoice } from '../finance/account-head'
import type { SurveyCard } from '../voting/surveys-view'
import type { MeterCard, MeterLine } from '../meters/meters-view'
import type { FaultRow } from '../maintenance/faults-view'
import type { ResolutionLine } from '../voting/read-resolutions'

/** Money that waits on one account; grosze. */
export type MoneyDue = {
  account: AccountChoice
  premisesId: string
  overdueGr: number
  overdueSinceOn: string | null
  nextDueOn: string | null
  nextDueGr: number
}

export type LegalEnding = { kind: MeterLine['kind']; location: string | null; meter: MeterCard }

export type StartView = {
  /** Votings that wait for one's own vote. */
  votes: ResolutionLine[]
  /** Emergencies, and important announcements not confirmed yet. */
  announcements: AnnouncementCard[]
  asOfAt: string | null
  due: MoneyDue[]
  legalisations: LegalEnding[]
  /** Figures of the chosen place; null where it shows none. */
  balance: { balanceGr: number; overdueGr: number; nextDueOn: string | null } | null
  advance: { totalGr: number; validFromOn: string } | null
  meters: MeterLine[]
  surveys: SurveyCard[]
  /** Readings of the chosen place that are asked for and not sent. */
  readings: OpenReading[]
  /** Repairs that wait for one's word whether they are good. */
  repairs: FaultRow[]
}
