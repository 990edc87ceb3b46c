import type { CivilDate } from '../../time/civil-date'
import type { Participant, SettlementProblem } from './participants'
import type { CostShare } from './settle-cost'

/** A period, half open, and everyone in it, as `participantsOf` gives them. */
export type Field = {
  fromOn: CivilDate
  untilOn: CivilDate
  participants: readonly Participant[]
  partDen: bigint
}

/** A share for each participant in their order; fewer where something is missing, which the problems say. */
export type CostShares = { shares: CostShare[]; problems: SettlementProblem[] }
