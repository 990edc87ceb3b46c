import { membersOn } from '@/src/domain/voting/electorate'
import { heldRightsOn } from '@/src/domain/voting/past-votes'
import { ruleProfiles } from '@/src/domain/voting/rules'
import type { VotingRight } from '@/src/domain/voting/model'
import type { VotingRegister } from './register-rows'
import type { ResolutionRow } from './voting-rows'

/**
 * The rights of a voting that are somebody's on a day. A member's is his as long as he is one: whoever has left the
 * cooperative while the voting runs declares no more (PS art. 16 and 36).
 */
export const heldOn = (
  { rule }: Pick<ResolutionRow, 'rule'>,
  rights: readonly VotingRight[],
  register: VotingRegister,
  on: string,
): VotingRight[] => {
  const { basis } = ruleProfiles[rule]
  const members = basis === 'member' ? new Set(membersOn(register, on)) : null
  return heldRightsOn(rights, on).filter(
    (right) => right.basis === basis && (members === null || members.has(right.ownerId ?? '')),
  )
}
