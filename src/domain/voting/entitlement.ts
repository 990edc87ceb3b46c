import { compareFractions, WHOLE } from '../register/shares'
import { holdsOn } from '../register/ownership'
import type { CivilDate } from '../time/civil-date'
import type { VotingRight } from './model'

export type VotingCapacity = 'owner' | 'coOwner' | 'spouse' | 'representative' | 'proxy' | 'member'

/** A dated tie that can carry a vote. `principalId` is whom a spouse or representative stands beside; null: the only owner. */
export type VotingTie = {
  premisesId: string
  personId: string
  capacity: 'owner' | 'spouse' | 'representative'
  principalId: string | null
  fromOn: CivilDate
  toOn: CivilDate | null
}

/** A written power of attorney that covers this resolution. */
export type ProxyGrant = {
  id: string
  principalId: string
  agentId: string
  fromOn: CivilDate
  toOn: CivilDate | null
}

/** That someone may declare for a right: in what capacity and on whose behalf. */
export type Standing = {
  rightId: string
  principalId: string
  capacity: VotingCapacity
  proxyId: string | null
}

type Question = {
  personId: string
  /** Rights nobody has succeeded to. */
  held: readonly VotingRight[]
  ties: readonly VotingTie[]
  proxies: readonly ProxyGrant[]
  on: CivilDate
}

const ownStanding = (right: VotingRight, personId: string): Standing | null => {
  if (right.ownerId !== personId) return null
  const isWhole = compareFractions(right.part, WHOLE) === 0
  const capacity = right.basis === 'member' ? 'member' : isWhole ? 'owner' : 'coOwner'
  return { rightId: right.id, principalId: personId, capacity, proxyId: null }
}

const standsBeside = (tie: VotingTie, right: VotingRight, held: readonly VotingRight[]): boolean => {
  if (tie.principalId !== null) return tie.principalId === right.ownerId
  const owners = held.filter(
    (other) => other.basis === 'owner' && other.premisesId === right.premisesId && other.ownerId !== null,
  )
  return new Set(owners.map(({ ownerId }) => ownerId)).size === 1
}

const besideOwner = (right: VotingRight, { personId, held, ties, on }: Question): Standing | null => {
  if (right.basis !== 'owner' || right.ownerId === null) return null
  const tie = ties.find(
    (one) =>
      one.personId === personId &&
      one.premisesId === right.premisesId &&
      one.capacity !== 'owner' &&
      holdsOn(one, on) &&
      standsBeside(one, right, held),
  )
  if (!tie) return null
  // A spouse declares in his own name, so that a differing declaration shows; a company's people all speak for it.
  return tie.capacity === 'spouse'
    ? { rightId: right.id, principalId: personId, capacity: 'spouse', proxyId: null }
    : { rightId: right.id, principalId: right.ownerId, capacity: 'representative', proxyId: null }
}

const byProxy = (right: VotingRight, { personId, proxies, on }: Question): Standing | null => {
  const grant = proxies.find(
    (one) => one.agentId === personId && one.principalId === right.ownerId && holdsOn(one, on),
  )
  return grant && right.ownerId !== null
    ? { rightId: right.id, principalId: right.ownerId, capacity: 'proxy', proxyId: grant.id }
    : null
}

/**
 * What a person may declare for on a day (domain rules 1.5): own rights first, then those beside a spouse or for a
 * company, then those by proxy. A tenant has none; a tie as proxy alone is none.
 */
export const standingsOf = (question: Question): Standing[] =>
  question.held.flatMap(
    (right) =>
      ownStanding(right, question.personId) ?? besideOwner(right, question) ?? byProxy(right, question) ?? [],
  )
