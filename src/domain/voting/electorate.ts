import {
  compareFractions,
  fraction,
  multiplyFractions,
  NOTHING,
  sumFractions,
  WHOLE,
} from '../register/shares'
import type { Fraction } from '../register/shares'
import { holdsOn } from '../register/ownership'
import type { CivilDate } from '../time/civil-date'
import type { RightBasis } from './model'

/** Premises as the register has them on the day of opening; `share` null where none is kept (cooperatives). */
export type ElectoratePremises = { id: string; share: Fraction | null }

/** A dated tie of ownership or marriage to premises. */
export type OwnerTie = {
  premisesId: string
  personId: string
  capacity: 'owner' | 'spouse'
  fromOn: CivilDate
  toOn: CivilDate | null
  part: Fraction
}

export type Membership = { personId: string; fromOn: CivilDate; toOn: CivilDate | null }

/** A right before it has an id. `succeeds` is the index of an earlier draft or the id of a stored right. */
export type RightDraft = {
  basis: RightBasis
  premisesId: string | null
  ownerId: string | null
  part: Fraction
  share: Fraction
  succeeds: string | null
  fromOn: CivilDate
}

export type Register = {
  premises: readonly ElectoratePremises[]
  ties: readonly OwnerTie[]
  /** Null: no cooperative. Empty: a cooperative that keeps no list; its owners are its members. */
  members: readonly Membership[] | null
}

/** The owners of one premises on a day with their parts added up, in a fixed order. */
export function ownersOn(
  ties: readonly OwnerTie[],
  premisesId: string,
  on: CivilDate,
): { ownerId: string; part: Fraction }[] {
  const parts = new Map<string, Fraction[]>()
  for (const tie of ties) {
    if (tie.premisesId !== premisesId || tie.capacity !== 'owner' || !holdsOn(tie, on)) continue
    parts.set(tie.personId, [...(parts.get(tie.personId) ?? []), tie.part])
  }
  return [...parts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([ownerId, held]) => ({ ownerId, part: held.length === 1 ? held[0]! : sumFractions(held) }))
}

/** What is missing to the whole; nothing where parts add up to it. */
export const restOf = (parts: readonly Fraction[], whole: Fraction = WHOLE): Fraction => {
  const sum = sumFractions(parts)
  return compareFractions(sum, whole) >= 0 ? NOTHING : sumFractions([whole, { num: -sum.num, den: sum.den }])
}

const shareOf = (premises: ElectoratePremises, part: Fraction): Fraction => {
  if (premises.share === null) return NOTHING
  // A whole is the register's own fraction, as everybody knows it.
  return part.num === part.den ? premises.share : multiplyFractions(part, premises.share)
}

const ownerRights = (register: Register, premises: ElectoratePremises, on: CivilDate): RightDraft[] => {
  const owners = ownersOn(register.ties, premises.id, on)
  const rest = restOf(owners.map(({ part }) => part))
  const all = rest.num > 0n ? [...owners, { ownerId: null, part: rest }] : owners
  return all.map(({ ownerId, part }) => ({
    basis: 'owner',
    premisesId: premises.id,
    ownerId,
    part,
    share: shareOf(premises, part),
    succeeds: null,
    fromOn: on,
  }))
}

/** Members on a day: those of the list, or the owners where a cooperative keeps none. */
export const membersOn = ({ members, ties }: Register, on: CivilDate): string[] => {
  if (members === null) return []
  const holding =
    members.length > 0
      ? members.filter((member) => holdsOn(member, on))
      : ties.filter((tie) => tie.capacity === 'owner' && holdsOn(tie, on))
  return [...new Set(holding.map(({ personId }) => personId))].sort()
}

/** One right for each of a member's premises, so that a vote may name them; a member without any has one all the same. */
const memberRights = (register: Register, on: CivilDate): RightDraft[] => {
  const order = new Map(register.premises.map(({ id }, index) => [id, index]))
  return membersOn(register, on).flatMap((ownerId) => {
    const held = register.ties.filter((tie) => tie.personId === ownerId && holdsOn(tie, on))
    const ids = [...new Set(held.map(({ premisesId }) => premisesId))]
      .filter((id) => order.has(id))
      .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
    return (ids.length > 0 ? ids : [null]).map((premisesId) => ({
      basis: 'member' as const,
      premisesId,
      ownerId,
      part: fraction(1, 1),
      share: NOTHING,
      succeeds: null,
      fromOn: on,
    }))
  })
}

/**
 * Everyone who may vote, as of the day of opening (domain rules 1.5): each owner's part of each premises, the parts of
 * which no owner is known, and a cooperative's members.
 */
export const freezeElectorate = (register: Register, on: CivilDate): RightDraft[] => [
  ...register.premises.flatMap((premises) => ownerRights(register, premises, on)),
  ...memberRights(register, on),
]
