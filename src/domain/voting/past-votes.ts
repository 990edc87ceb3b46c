import type { CivilDate } from '../time/civil-date'
import { standingsOf, type ProxyGrant, type Standing, type VotingTie } from './entitlement'
import type { Choice, Declaration, RightBasis, VotingRight } from './model'

/** A vote of the past as a file names it: who, for which premises, when. */
export type PastVote = {
  key: string
  personId: string
  premisesId: string
  choice: Choice
  castOn: CivilDate
}

type Input = {
  votes: readonly PastVote[]
  rights: readonly VotingRight[]
  ties: readonly VotingTie[]
  proxies: readonly ProxyGrant[]
  basis: RightBasis
}

export type PlacedVote = PastVote & { standing: Standing }

/** Rights as they stood on a day: those that had begun and that nobody had succeeded to by then. */
export const heldRightsOn = (rights: readonly VotingRight[], on: CivilDate): VotingRight[] => {
  const begun = rights.filter(({ fromOn, succeeds }) => succeeds === null || fromOn <= on)
  const succeeded = new Set(begun.map(({ succeeds }) => succeeds))
  return begun.filter(({ id }) => !succeeded.has(id))
}

/** Finds for each vote the right it was cast with, on its day; votes without one are left out. */
export const placeVotes = ({ votes, rights, ties, proxies, basis }: Input): PlacedVote[] => {
  const byDay = new Map<CivilDate, VotingRight[]>()
  const heldOn = (on: CivilDate): VotingRight[] => {
    const known = byDay.get(on) ?? heldRightsOn(rights, on).filter((right) => right.basis === basis)
    byDay.set(on, known)
    return known
  }
  return votes.flatMap((vote) => {
    const held = heldOn(vote.castOn).filter(({ premisesId }) => premisesId === vote.premisesId)
    const [standing] = standingsOf({ personId: vote.personId, held, ties, proxies, on: vote.castOn })
    return standing ? [{ ...vote, standing }] : []
  })
}

/** Placed votes as declarations, in the order of their days. */
export const asDeclarations = (placed: readonly PlacedVote[]): Declaration[] =>
  [...placed]
    .sort((a, b) => (a.castOn < b.castOn ? -1 : a.castOn > b.castOn ? 1 : 0))
    .map(({ key, choice, castOn, standing }, index) => ({
      id: key,
      rightId: standing.rightId,
      principalId: standing.principalId,
      choice,
      castOn,
      position: index + 1,
      annulled: false,
    }))
