import { daysBetween } from '../../time/civil-date'
import type { CivilDate } from '../../time/civil-date'
import { unitsAtScale } from '../decimal'
import { valueOn, type DatedValue } from '../charging/quantity'

const SCALE = 3

/**
 * A dated figure over a time: Σ value × days of `[fromOn, untilOn)`, in thousandths and days. So persons who moved in
 * halfway count half. `initial` is the value before the first dated one.
 */
export const valueDays = (
  values: readonly DatedValue[],
  name: string,
  initial: string | null,
  fromOn: CivilDate,
  untilOn: CivilDate,
): bigint | null => {
  const turns = values
    .filter((one) => one.name === name && one.validFromOn > fromOn && one.validFromOn < untilOn)
    .map(({ validFromOn }) => validFromOn)
  const starts = [fromOn, ...[...new Set(turns)].sort()]
  let sum = 0n
  for (const [index, start] of starts.entries()) {
    const value = valueOn(values, name, start) ?? initial
    if (value === null) return null
    sum += unitsAtScale(value, SCALE) * BigInt(daysBetween(start, starts[index + 1] ?? untilOn))
  }
  return sum
}
