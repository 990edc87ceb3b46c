import type { CivilDate } from '../time/civil-date'
import type { RightBasis } from './model'

export const ruleNames = [
  'shares',
  'oneOwner',
  'memberVote',
  'memberQualified',
  'smallMajority',
  'smallUnanimous',
  'simpleOfCast',
] as const
/** How a resolution is decided; see `ruleProfiles`. */
export type RuleName = (typeof ruleNames)[number]

type Period = { fromOn: CivilDate; untilOn: CivilDate | null }

type RuleProfile = {
  basis: RightBasis
  /** When the law has it; none: not in force, cannot be chosen. */
  inForce: readonly Period[]
  law: string
  /** Shortest voting, in days with the first and the last. */
  leastDays: number
  /** Votes cast are the base, so that nothing is certain before the end. */
  ofCast: boolean
}

/** Rules are dated rows: a change of law adds a row or ends one, never alters what was voted under it. */
export const ruleProfiles: Readonly<Record<RuleName, RuleProfile>> = {
  shares: {
    basis: 'owner',
    inForce: [{ fromOn: '1995-01-01', untilOn: null }],
    law: 'UWL art. 23(2)',
    leastDays: 1,
    ofCast: false,
  },
  oneOwner: {
    basis: 'owner',
    inForce: [{ fromOn: '1995-01-01', untilOn: null }],
    law: 'UWL art. 23(2), 23(2a)',
    leastDays: 1,
    ofCast: false,
  },
  memberVote: {
    basis: 'member',
    inForce: [{ fromOn: '1983-01-01', untilOn: null }],
    law: 'Prawo spółdzielcze art. 36',
    leastDays: 1,
    ofCast: true,
  },
  memberQualified: {
    basis: 'member',
    inForce: [{ fromOn: '1983-01-01', untilOn: null }],
    law: 'Prawo spółdzielcze art. 12a; statute',
    leastDays: 1,
    ofCast: true,
  },
  smallMajority: {
    basis: 'owner',
    inForce: [{ fromOn: '1965-01-01', untilOn: null }],
    law: 'KC art. 201',
    leastDays: 1,
    ofCast: false,
  },
  smallUnanimous: {
    basis: 'owner',
    inForce: [{ fromOn: '1965-01-01', untilOn: null }],
    law: 'KC art. 199',
    leastDays: 1,
    ofCast: false,
  },
  // Government draft UD312 (2026): not enacted, so without a period.
  simpleOfCast: { basis: 'owner', inForce: [], law: 'draft UD312', leastDays: 14, ofCast: true },
}

/** Whether a rule may be chosen for a voting that opens on a day. */
export const isInForce = (rule: RuleName, on: CivilDate): boolean =>
  ruleProfiles[rule].inForce.some(({ fromOn, untilOn }) => fromOn <= on && (untilOn === null || on < untilOn))
