import type { ResidentActor } from '@/access/actor/types'
import type { Board } from '@/access/board'
import { readResolution } from '../../voting/read-resolution'
import { readResolutions, type ResolutionLine } from '../../voting/read-resolutions'
import type { ResolutionView } from '../../voting/resolution-view'

/** Votings that go on with their live count, and the register of those before. */
export type VotesView = { running: ResolutionView[]; others: ResolutionLine[] }

/** The community's votings as a member of its board sees them, names in the roll-call included. */
export async function readVotes(actor: ResidentActor, board: Board): Promise<VotesView> {
  const lines = (await readResolutions(actor)).filter(({ communityId }) => communityId === board.community.id)
  const running = await Promise.all(
    lines.filter(({ isVoting }) => isVoting).map(({ id }) => readResolution(actor, id)),
  )
  return {
    running: running.filter((view) => view !== null),
    others: lines.filter(({ isVoting }) => !isVoting),
  }
}
