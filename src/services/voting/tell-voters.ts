import { notifyAll } from '../communication/notify'
import { readVoters, type Voter } from './voters'
import type { Db, ResolutionRow } from './voting-rows'

const valuesOf = ({ id, number, title, closesOn }: ResolutionRow) => ({
  id,
  number,
  title,
  until: closesOn ?? '',
})

const addressed = (voters: readonly Voter[], resolution: ResolutionRow) =>
  [...new Set(voters.map(({ personId }) => personId))].map((residentId) => ({
    residentId,
    values: valuesOf(resolution),
  }))

/** Writes the mail on an opened voting to everyone who may vote, on the caller's connection. */
export async function tellOpening(db: Db, resolution: ResolutionRow, todayOn: string): Promise<number> {
  return notifyAll(
    db,
    {
      template: 'votingOpened',
      topic: 'voting',
      communityId: resolution.communityId,
      key: `voting-opened:${resolution.id}`,
    },
    addressed(await readVoters(db, resolution, todayOn), resolution),
  )
}

/**
 * Writes a reminder to those who may vote and whose rights have no vote yet.
 * @param occasion one reminder an occasion and person, however often it is asked for
 * @returns how many were written
 */
export async function tellWaiting(
  db: Db,
  resolution: ResolutionRow,
  { todayOn, occasion }: { todayOn: string; occasion: string },
): Promise<number> {
  const voters = await readVoters(db, resolution, todayOn)
  return notifyAll(
    db,
    {
      template: 'votingReminder',
      topic: 'voting',
      communityId: resolution.communityId,
      key: `voting-reminder:${resolution.id}:${occasion}`,
    },
    addressed(
      voters.filter(({ hasVoted }) => !hasVoted),
      resolution,
    ),
  )
}
