import type { Choice } from '@/src/domain/voting/model'

/** Where a declaration came from; kept apart from the vote. */
export type VoteOrigin = { address: string; device: string | null; sessionId: string | null }

export type Channel = 'portal' | 'paper' | 'meeting' | 'proxy' | 'email'

export type CastInput = {
  resolutionId: string
  personId: string
  choice: Choice
  /** Made once when the answers are shown for checking: the same one again gives the same receipt, never a second vote. */
  declaration: string
  channel: Channel
  /** Day of a vote on paper or at a meeting; today for the portal. */
  castOn?: string
  /** Only these premises, of a paper that names them; all of the person's otherwise. */
  premisesIds?: readonly string[]
  enteredBy?: string | null
  scanHash?: string | null
  /** Id of the declaration's first row, where a scan was kept for it before. */
  voteId?: string | null
  origin?: VoteOrigin | null
}
