import type { Tie } from '@/access/actor/types'
import type { FaultCategory } from '@/src/domain/maintenance/fault-categories'
import type { FaultState } from '@/src/domain/maintenance/fault-states'
import type { FaultPriority } from '@/src/domain/maintenance/fault-terms'

/** A fault in a list. Without premises it is a common part; without a building one of the whole community. */
export type FaultRow = {
  id: string
  number: string
  title: string
  category: FaultCategory
  status: FaultState
  priority: FaultPriority
  reportedOn: string
  fixByOn: string | null
  doneOn: string | null
  premises: { code: string; use: Tie['premises']['use'] } | null
  building: string | null
  staircase: string | null
  floor: string | null
  spot: string | null
  /** Reported by who asks. Of others nobody learns who it was. */
  isMine: boolean
  /** Joined by „me too”. */
  isFollowed: boolean
  /** May confirm or reopen: who reported it, and who is of the premises. */
  maySpeak: boolean
}

export type FaultPhoto = { id: string; name: string }

export type FaultEvent = {
  id: string
  at: string
  kind: 'reported' | 'status' | 'visit' | 'comment'
  status: FaultState | null
  body: string | null
  /** Instant of the visit the event sets. */
  visitAt: string | null
  author: 'resident' | 'staff' | 'system'
  /** Member of staff; residents have no name here. */
  name: string | null
  isMine: boolean
  photos: FaultPhoto[]
}

/** What was done, without what it cost. */
export type FaultReport = {
  id: string
  startedAt: string | null
  finishedAt: string | null
  scope: string
  cause: string | null
  materials: string | null
  guaranteeMonths: number | null
  guaranteeUntilOn: string | null
  before: FaultPhoto[]
  after: FaultPhoto[]
}

export type FaultView = FaultRow & {
  community: string
  description: string | null
  /** One's own, on one's own report; null on those of others. */
  phone: string | null
  access: string | null
  visitAt: string | null
  contractor: { name: string; phone: string | null } | null
  reportText: string | null
  closedOn: string | null
  isRated: boolean
  /** How many said „me too”. */
  followers: number
  events: FaultEvent[]
  reports: FaultReport[]
}
