import { DomainError } from '@/src/domain/domain-error'
import { ballotCodeOf, findBallot } from './ballots'
import { readVoters, type Voter } from './voters'
import type { Db, ResolutionRow } from './voting-rows'

/** Whose paper it is, and the ballot it was printed as. */
export type FoundVoter = { personId: string; name: string; ballotId: string | null }

/** How a voter is offered and typed: „7, Anna Kowalska”. */
export const voterLabel = ({ premises, name }: Pick<Voter, 'premises' | 'name'>): string =>
  [...premises, name].join(', ')

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLocaleLowerCase('pl')

/** Whom a text names: the whole label, else the premises' code, else the name; of several an owner alone is meant. */
function named(voters: readonly Voter[], wanted: string): Voter[] {
  const tests: ((voter: Voter) => boolean)[] = [
    (voter) => plain(voterLabel(voter)) === wanted,
    ({ premises }) => premises.some((code) => plain(code) === wanted),
    ({ name }) => plain(name) === wanted,
    ({ name }) => plain(name).includes(wanted),
  ]
  for (const test of tests) {
    const found = voters.filter(test)
    const owners = found.filter(({ capacity }) => !['spouse', 'representative', 'proxy'].includes(capacity))
    if (owners.length === 1) return owners
    if (found.length > 0) return found
  }
  return []
}

/**
 * Finds whose paper a clerk holds, by the code of a printed ballot, the premises or the name. Errors: UNKNOWN_VOTER,
 * UNKNOWN_CODE, WHICH_VOTER (`about` names those it might be).
 */
export async function findVoter(
  db: Db,
  resolution: ResolutionRow,
  { text, on }: { text: string; on: string },
): Promise<FoundVoter> {
  const voters = await readVoters(db, resolution, on)
  const found = named(voters, plain(text))
  const [voter] = found
  if (found.length > 1)
    throw new DomainError('WHICH_VOTER', { about: found.slice(0, 6).map(voterLabel).join('; ') })
  if (voter) return { personId: voter.personId, name: voterLabel(voter), ballotId: null }
  const code = ballotCodeOf(text)
  if (code === null) throw new DomainError('UNKNOWN_VOTER', { about: text })
  const ballot = await findBallot(db, { resolutionId: resolution.id, code })
  const owner = voters.find(({ personId }) => personId === ballot?.personId)
  if (!ballot || !owner) throw new DomainError('UNKNOWN_CODE', { about: code })
  return { personId: ballot.personId, name: voterLabel(owner), ballotId: ballot.id }
}
