import { compareFractions, largerFraction, sumFractions, type Fraction } from '@/src/domain/register/shares'
import { ruleProfiles } from '@/src/domain/voting/rules'
import type { Tally, TallyInput } from '@/src/domain/voting/tally'
import type { TallyKind, TallyView } from './resolution-view'

export const kindOf = (rule: TallyInput['rule']): TallyKind =>
  rule === 'oneOwner' ? 'owners' : ruleProfiles[rule].basis === 'member' ? 'members' : 'shares'

const minus = (left: Fraction, right: Fraction): Fraction =>
  sumFractions([left, { num: -right.num, den: right.den }])

/** The rest to half of the base; a majority must exceed it. */
function missingOf({ rule }: TallyInput, { base, for: yes, result }: Tally): Fraction | null {
  if (ruleProfiles[rule].ofCast || rule === 'smallUnanimous' || result !== 'open') return null
  const rest = minus({ num: base.num, den: 2n * base.den }, yes.weight)
  return compareFractions(rest, { num: 0n, den: 1n }) < 0 ? null : rest
}

/** The count with what its picture needs: of votes cast the bar shows those, else all that could vote. */
export function toTallyView(input: TallyInput, counted: Tally): TallyView {
  const { ofCast } = ruleProfiles[input.rule]
  const cast = sumFractions([counted.for.weight, counted.against.weight, counted.abstain.weight])
  return {
    ...counted,
    kind: kindOf(input.rule),
    whole: ofCast ? cast : largerFraction(counted.base, counted.sum),
    missing: missingOf(input, counted),
  }
}
