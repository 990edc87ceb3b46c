import type { Fraction } from '@/src/domain/register/shares'
import type { Choice, ChangePolicy, Mode } from '@/src/domain/voting/model'
import type { CastRefusal } from '@/src/domain/voting/casting'
import type { VotingCapacity } from '@/src/domain/voting/entitlement'
import type { RuleName } from '@/src/domain/voting/rules'
import type { Tally } from '@/src/domain/voting/tally'

export type ResolutionStateName =
  'open' | 'adopted' | 'rejected' | 'cancelled' | 'challenged' | 'upheld' | 'repealed' | 'void' | 'executed'

/** An attachment, frozen with the text: its hash is part of the text's. */
export type ResolutionFile = { id: string; name: string; mimeType: string; size: number; sha256: string }

/** What a resolution says and by which rules it is decided. */
export type ResolutionFacts = {
  id: string
  communityId: string
  communityName: string
  communityAddress: string
  number: string
  title: string
  text: string | null
  category: string
  mode: Mode
  rule: RuleName
  voteChange: ChangePolicy
  requiresNotary: boolean
  state: ResolutionStateName
  opensOn: string
  closesOn: string | null
  openedAt: string | null
  closedAt: string | null
  adoptedOn: string | null
  textHash: string | null
  electorateHash: string | null
  files: ResolutionFile[]
}

/** What is counted: parts of all shares, owners or members. */
export type TallyKind = 'shares' | 'owners' | 'members'

export type TallyView = Tally & {
  kind: TallyKind
  /** What the bar is drawn over. */
  whole: Fraction
  /** What is still missing to a majority; null where nothing is, or votes cast are the base. */
  missing: Fraction | null
}

/** A right one may vote with, in the words of the register. */
export type OwnRight = {
  premisesCode: string | null
  premisesUse: string | null
  share: Fraction
  part: Fraction
  capacity: VotingCapacity
  /** For whom, where it is somebody else. */
  onBehalfOf: string | null
}

export type OwnVote = {
  choice: Choice
  castAt: string
  receipt: string
  declaration: string
  annulled: boolean
}

export type Ballot = {
  rights: OwnRight[]
  /** The share behind the declaration, together. */
  share: Fraction
  votes: OwnVote[]
  /** What the other spouse declared for the same right. */
  spouseChoice: Choice | null
  /** Choices that would be taken now. */
  open: Choice[]
  /** Why none would. */
  refusal: CastRefusal | 'IMPORTED_VOTING' | null
  hasDeclared: boolean
}

export type RollCallLine = {
  id: string
  premisesCode: string | null
  premisesUse: string | null
  share: Fraction
  choice: Choice
  castOn: string
  castAt: string
  channel: 'portal' | 'paper' | 'meeting' | 'proxy' | 'email'
  /** Null where the community does not show owners who voted how. */
  name: string | null
  annulled: boolean
}

export type ResolutionView = {
  facts: ResolutionFacts
  isVoting: boolean
  tally: TallyView
  ballot: Ballot
  rollCall: RollCallLine[]
  /** Names stand in the roll-call: to the board, or to all by the community's setting. */
  withNames: boolean
  isBoard: boolean
  notice: { sentOn: string; deliveredOn: string | null; lastChallengeOn: string | null } | null
}
