import type { PoolClient } from 'pg'
import { bringRightsUpTo } from '@/src/services/voting/insert-rights'
import { loadVotingRegister } from '@/src/services/voting/register-rows'
import { loadResolution, loadRights } from '@/src/services/voting/voting-rows'
import type { PremisesState } from './premises-state'

/** A voting that goes on. `follows`: the buyer votes from his first day, unless the seller has voted; else the list stays. */
export type VotingFollowed = { number: string; opensOn: string; follows: boolean }

/** Votings of the portal follow a change after their first day. The list of one opened since stays: the clerk is told. */
const isFollowing = ({ opensOn, openedHere }: PremisesState['votings'][number], changedOn: string): boolean =>
  openedHere && opensOn < changedOn

/**
 * Writes down at once who succeeds to whose vote in the votings that go on, as the next vote would. A change that lies
 * ahead is followed when its day has come.
 */
export async function followVotings(
  client: PoolClient,
  state: PremisesState,
  { changedOn, todayOn }: { changedOn: string; todayOn: string },
): Promise<VotingFollowed[]> {
  for (const voting of state.votings) {
    if (!isFollowing(voting, changedOn) || changedOn > todayOn) continue
    const resolution = await loadResolution(client, voting.id, true)
    const rights = await loadRights(client, voting.id)
    const register = await loadVotingRegister(client, resolution.communityId)
    await bringRightsUpTo(client, resolution, rights, register, todayOn)
  }
  return state.votings.map((voting) => ({
    number: voting.number,
    opensOn: voting.opensOn,
    follows: isFollowing(voting, changedOn),
  }))
}
