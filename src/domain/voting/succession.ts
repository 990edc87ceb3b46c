import {
  compareFractions,
  multiplyFractions,
  NOTHING,
  reduceFraction,
  sumFractions,
} from '../register/shares'
import type { Fraction } from '../register/shares'
import type { CivilDate } from '../time/civil-date'
import { ownersOn } from './electorate'
import type { ElectoratePremises, OwnerTie } from './electorate'
import type { VotingRight } from './model'

/** The rights that nobody has succeeded to yet. */
export const heldRights = (rights: readonly VotingRight[]): VotingRight[] => {
  const succeeded = new Set(rights.map(({ succeeds }) => succeeds))
  return rights.filter(({ id }) => !succeeded.has(id))
}

const minus = (left: Fraction, right: Fraction): Fraction =>
  reduceFraction(sumFractions([left, { num: -right.num, den: right.den }]))

const isSame = (left: Fraction, right: Fraction): boolean => compareFractions(left, right) === 0

type Holder = { ownerId: string; part: Fraction }

/** Who holds a part more or less than the rights say: those rights end, and their parts go to the new holders. */
const changes = (held: readonly VotingRight[], owners: readonly Holder[]) => {
  const partOf = (ownerId: string | null): Fraction =>
    sumFractions(held.filter((right) => right.ownerId === ownerId).map(({ part }) => part))
  const unchanged = new Set(
    owners.filter(({ ownerId, part }) => isSame(partOf(ownerId), part)).map(({ ownerId }) => ownerId),
  )
  return {
    ended: held.filter(({ ownerId }) => ownerId === null || !unchanged.has(ownerId)),
    begun: owners.filter(({ ownerId }) => !unchanged.has(ownerId)),
  }
}

/** Hands the ended parts to the new holders, piece by piece; what nobody takes stays where it was, without a voter. */
const handOver = (
  ended: readonly VotingRight[],
  begun: readonly Holder[],
  piece: (right: VotingRight, ownerId: string, part: Fraction) => void,
): void => {
  const open = ended.map((right) => ({ right, left: right.part }))
  for (const holder of begun) {
    let wanted = holder.part
    for (const giving of open) {
      if (wanted.num <= 0n) break
      if (giving.left.num <= 0n) continue
      const part = compareFractions(giving.left, wanted) <= 0 ? giving.left : wanted
      piece(giving.right, holder.ownerId, part)
      giving.left = minus(giving.left, part)
      wanted = minus(wanted, part)
    }
  }
}

type Input = {
  rights: readonly VotingRight[]
  premises: readonly ElectoratePremises[]
  ties: readonly OwnerTie[]
  /** The last day to look at. */
  untilOn: CivilDate
  newId: () => string
}

const followOne = (rights: VotingRight[], premises: ElectoratePremises, input: Input): VotingRight[] => {
  const added: VotingRight[] = []
  const mine = () => [...rights, ...added].filter((right) => right.premisesId === premises.id)
  const since = mine().reduce((last, { fromOn }) => (fromOn > last ? fromOn : last), '')
  const days = input.ties
    .filter((tie) => tie.premisesId === premises.id && tie.capacity === 'owner')
    .flatMap(({ fromOn, toOn }) => (toOn === null ? [fromOn] : [fromOn, toOn]))
    .filter((day) => day > since && day <= input.untilOn)
  for (const day of [...new Set(days)].sort()) {
    const held = heldRights(mine())
    const { ended, begun } = changes(held, ownersOn(input.ties, premises.id, day))
    handOver(ended, begun, (right, ownerId, part) =>
      added.push({
        ...right,
        id: input.newId(),
        ownerId,
        part,
        share: isSame(part, right.part) ? right.share : multiplyFractions(part, premises.share ?? NOTHING),
        succeeds: right.id,
        fromOn: day,
      }),
    )
  }
  return added
}

/**
 * The succession rows that changes of owner since the last one make until a day (domain rules 1.5). The frozen rights
 * stay as they are; whoever voted with one has voted for all that succeed to it. Only what is new is given back.
 */
export const followOwners = (input: Input): VotingRight[] => {
  const rights = input.rights.filter(({ basis }) => basis === 'owner')
  return input.premises.flatMap((premises) =>
    followOne(
      rights.filter((right) => right.premisesId === premises.id),
      premises,
      input,
    ),
  )
}
