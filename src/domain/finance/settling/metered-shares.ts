import type { MeterLife } from '../../meters/reading-points'
import { daysBetween, type CivilDate } from '../../time/civil-date'
import { valueOn } from '../charging/quantity'
import { decimalText, divideHalfUp, unitsAtScale } from '../decimal'
import { allocateLargestRemainder } from '../money'
import type { CostShares, Field } from './field'
import { meterUse, READING_TOLERANCE_DAYS, type MeterUse, type Tolerance } from './meter-use'
import type { Participant, SettledPremises } from './participants'

const SCALE = 3
const WHOLE_FACTOR = '1'

/** Inside the period a reading counts for a handover only where it was taken about that day. */
const HANDOVER_TOLERANCE_DAYS = 3

type Found = { uses: MeterUse[]; unread: string[]; falling: string[] }

/** Uses of the premises' meters over the whole period; the serials of those without a reading and with a falling one. */
const usesOf = (premises: SettledPremises, kinds: readonly string[], field: Field): Found => {
  const result: Found = { uses: [], unread: [], falling: [] }
  for (const meter of premises.meters.filter(({ kind }) => kinds.includes(kind))) {
    const use = meterUse(meter, field.fromOn, field.untilOn)
    if (use === null) result.unread.push(meter.serial)
    else if (use !== undefined) result.uses.push(use)
    if (use?.isFalling) result.falling.push(meter.serial)
  }
  return result
}

/** The ends of the period keep its own tolerance: only a handover needs a reading of about that day. */
const toleranceOf = (one: Participant, field: Field): Tolerance => ({
  start: one.fromOn === field.fromOn ? READING_TOLERANCE_DAYS : HANDOVER_TOLERANCE_DAYS,
  end: one.untilOn === field.untilOn ? READING_TOLERANCE_DAYS : HANDOVER_TOLERANCE_DAYS,
})

/** Days of a stretch on which the meter hung. */
const daysHung = (one: Participant, { installedOn, removedOn }: MeterLife): bigint => {
  const from = installedOn > one.fromOn ? installedOn : one.fromOn
  const until = removedOn !== null && removedOn < one.untilOn ? removedOn : one.untilOn
  return from < until ? BigInt(daysBetween(from, until)) : 0n
}

/**
 * What of a meter's use falls to each stretch, nothing where it did not hang then: as read on the handover, else by the
 * days it hung. Of a use divided by days no states are told: the end state would tell one what the other used.
 */
const dividedUse = (
  use: MeterUse,
  premises: SettledPremises,
  stretches: readonly Participant[],
  field: Field,
): (MeterUse | null)[] => {
  const meter = premises.meters.find(({ id }) => id === use.meterId)
  if (!meter) return stretches.map(() => null)
  const read = stretches.map((one) => meterUse(meter, one.fromOn, one.untilOn, toleranceOf(one, field)))
  const sum = read.reduce((all, one) => all + (one?.units ?? 0n), 0n)
  if (read.every((one) => one !== null) && sum === use.units) return read.map((one) => one ?? null)
  const hung = stretches.map((one) => daysHung(one, meter))
  const weights = hung.some((days) => days > 0n) ? hung : stretches.map(({ days }) => days)
  return allocateLargestRemainder(use.units, weights).map((units, index) =>
    weights[index] === 0n ? null : { ...use, units, readingFrom: null, readingTo: null },
  )
}

/** Where co-owners share a stretch each takes his part of its use. */
const partOfUse = (use: MeterUse, one: Participant, partDen: bigint): MeterUse =>
  one.partNum === partDen ? use : { ...use, units: divideHalfUp(use.units * one.partNum, partDen) }

const stretchesOf = (field: Field, premises: SettledPremises): Participant[] => {
  const own = field.participants.filter((one) => one.premises === premises)
  return own.filter((one, index) => own.findIndex(({ fromOn }) => fromOn === one.fromOn) === index)
}

/** The factor of the place on the radiators' units (domain rules 3.2), 1 where none was entered. */
const factorOf = ({ facts }: SettledPremises, onDate: CivilDate): bigint =>
  unitsAtScale(valueOn(facts.values, 'allocatorFactor', onDate) ?? WHOLE_FACTOR, SCALE)

/**
 * Shares by use: meters' own units, or allocators' units × the factor of the place. Each premises' use is divided among
 * those who held it.
 */
export const meteredShares = (kinds: readonly string[], byAllocator: boolean, field: Field): CostShares => {
  const result: CostShares = { shares: [], problems: [] }
  const divided = new Map<SettledPremises, Map<CivilDate, MeterUse[]>>()
  for (const premises of new Set(field.participants.map((one) => one.premises))) {
    const { uses, unread, falling } = usesOf(premises, kinds, field)
    for (const serial of unread) result.problems.push({ kind: 'NO_READING', premises: premises.code, serial })
    for (const serial of falling)
      result.problems.push({ kind: 'FALLING_READING', premises: premises.code, serial })
    const stretches = stretchesOf(field, premises)
    const parts = uses.map((use) => dividedUse(use, premises, stretches, field))
    divided.set(
      premises,
      new Map(stretches.map(({ fromOn }, index) => [fromOn, parts.flatMap((part) => part[index] ?? [])])),
    )
  }
  for (const one of field.participants) {
    const uses = divided.get(one.premises)?.get(one.fromOn) ?? []
    const meters = uses.map((use) => partOfUse(use, one, field.partDen))
    const units = uses.reduce((sum, use) => sum + use.units, 0n) * one.partNum
    const factor = byAllocator ? factorOf(one.premises, one.fromOn) : 1n
    const shown = meters.reduce((sum, meter) => sum + meter.units, 0n)
    result.shares.push({ weight: units * factor, quantity: quantityText(shown, factor, byAllocator), meters })
  }
  return result
}

const quantityText = (units: bigint, factor: bigint, byAllocator: boolean): string =>
  decimalText(byAllocator ? divideHalfUp(units * factor, 1000n) : units, SCALE)
