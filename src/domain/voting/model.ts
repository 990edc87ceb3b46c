import type { Fraction } from '../register/shares'
import type { CivilDate } from '../time/civil-date'

export const choices = ['for', 'against', 'abstain'] as const
export type Choice = (typeof choices)[number]

/** How votes are gathered (UWL art. 23(1)). */
export const modes = ['meeting', 'circulation', 'mixed'] as const
export type Mode = (typeof modes)[number]

/** What the shares are measured by where they do not add up to 1; doctrine differs, so it is a setting. */
export const baseRules = ['larger', 'sum', 'unity'] as const
export type BaseRule = (typeof baseRules)[number]

/** Whether a declaration may be replaced by its author. History is kept in every case. */
export const changePolicies = ['forbidden', 'untilAdopted', 'untilClose'] as const
export type ChangePolicy = (typeof changePolicies)[number]

/** Whose right it is: an owner's part of premises, or a member of a cooperative. */
export type RightBasis = 'owner' | 'member'

/**
 * A right to vote on one resolution, frozen at its opening. `share` is the part of the premises × their share, not
 * reduced. A right with `succeeds` came to be by a change of owner from `fromOn` on and never adds to the base.
 */
export type VotingRight = {
  id: string
  basis: RightBasis
  premisesId: string | null
  /** Null where nobody is on record as owner: the share counts in the base, and no one can vote with it. */
  ownerId: string | null
  part: Fraction
  share: Fraction
  succeeds: string | null
  fromOn: CivilDate
}

/** A declaration as it stands in the chain. `position` orders declarations of one day. */
export type Declaration = {
  id: string
  rightId: string
  /** On whose behalf: the owner (also through proxy or representative), or the spouse who declares. */
  principalId: string
  choice: Choice
  castOn: CivilDate
  position: number
  annulled: boolean
}
