import { leastCommonMultiple } from '../../register/shares'
import { daysBetween } from '../../time/civil-date'
import type { CivilDate } from '../../time/civil-date'
import type { MeterLife } from '../../meters/reading-points'
import { segmentsOf, type HeldAccount, type Holding, type Segment } from '../charging/month-segments'
import type { PremisesFacts } from '../charging/quantity'
import type { PremisesUse } from '../charging/vat-treatment'

/** Premises as a settlement needs them, with their meters of every kind. */
export type SettledPremises = {
  premisesId: string
  code: string
  use: PremisesUse
  facts: PremisesFacts
  accounts: readonly HeldAccount[]
  holdings: readonly Holding[]
  meters: readonly (MeterLife & { kind: string; serial: string })[]
}

/** An account's stretch of the period in premises: its days, and its part where several share them. */
export type Participant = {
  accountId: string
  premises: SettledPremises
  fromOn: CivilDate
  untilOn: CivilDate
  days: bigint
  /** Numerator of the part over `partDen`, which is the same for all participants. */
  partNum: bigint
}

export type SettlementProblem = {
  kind: 'NO_ACCOUNT' | 'WHICH_ACCOUNT' | 'NO_READING' | 'FALLING_READING' | 'MISSING'
  premises: string
  onDate?: CivilDate
  serial?: string
  parameter?: string
}

export type Participants = { all: Participant[]; partDen: bigint; problems: SettlementProblem[] }

const commonDen = (segments: readonly Segment[]): bigint =>
  segments.flatMap(({ payers }) => payers).reduce((all, { part }) => leastCommonMultiple(all, part.den), 1n)

/**
 * Who takes part in a settlement of `[fromOn, untilOn)`, in premises order and by days. Owners who share premises on
 * several accounts take part by their fractions of what together they hold.
 */
export const participantsOf = (
  premises: readonly SettledPremises[],
  fromOn: CivilDate,
  untilOn: CivilDate,
): Participants => {
  const found = premises.map((one) => ({
    one,
    result: segmentsOf(fromOn, untilOn, one.accounts, one.holdings),
  }))
  const partDen = commonDen(found.flatMap(({ result }) => (result.ok ? result.segments : [])))
  return {
    partDen,
    all: found.flatMap(({ one, result }) =>
      result.ok ? result.segments.flatMap((segment) => membersOf(one, segment, partDen)) : [],
    ),
    problems: found.flatMap(({ one, result }) =>
      result.ok ? [] : [{ kind: result.problem, premises: one.code, onDate: result.onDate }],
    ),
  }
}

/** One payer counts whole whatever fraction his tie states: nobody else is charged for those days. */
const membersOf = (premises: SettledPremises, segment: Segment, partDen: bigint): Participant[] =>
  segment.payers.map(({ accountId, part }) => ({
    accountId,
    premises,
    fromOn: segment.fromOn,
    untilOn: segment.untilOn,
    days: BigInt(daysBetween(segment.fromOn, segment.untilOn)),
    partNum: segment.payers.length === 1 ? partDen : part.num * (partDen / part.den),
  }))
