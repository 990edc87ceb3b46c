import {
  formatDecimal,
  roundDecimal,
  toDecimal,
  decimalText,
  unitsAtScale,
} from '@/src/domain/finance/decimal'
import { READING_SCALE } from '@/src/domain/meters/reading-points'
import type { PortalText } from '../text/portal-text'
import type { MeterLine, MonthRow } from './meters-view'

/** Places a month's use is shown with: enough to compare, no more than the meter has. */
const placesOf = ({ unit, decimals }: Pick<MeterLine, 'unit' | 'decimals'>): number =>
  Math.min(decimals, unit === 'GJ' ? 2 : unit === 'm³' ? 1 : 0)

/** „Zimna woda, kuchnia” */
export const lineName = (text: PortalText, line: Pick<MeterLine, 'kind' | 'location'>): string => {
  const kind = text.t(`meters.kind.${line.kind}`)
  return line.location ? text.t('meters.kindAt', { kind, location: line.location }) : kind
}

/** Use rounded for reading: „5,9”. */
export function roundedUse(
  text: PortalText,
  line: Pick<MeterLine, 'unit' | 'decimals'>,
  use: string,
): string {
  const places = placesOf(line)
  const rounded = roundDecimal(toDecimal(use), places)
  const polish = formatDecimal(rounded, places)
  return text.locale === 'en' ? polish.replace(',', '.') : polish
}

/** Use with its unit: „5,9 m³”. */
export const useWithUnit = (text: PortalText, line: MeterLine, use: string): string =>
  text.set(`${roundedUse(text, line, use)} ${line.unit}`)

/** Use per person or m² with its unit: small figures keep three places. */
export function eachWithUnit(text: PortalText, line: MeterLine, use: string): string {
  const places = line.unit === 'GJ' ? 3 : 2
  const polish = formatDecimal(roundDecimal(toDecimal(use), places), places)
  return text.set(`${text.locale === 'en' ? polish.replace(',', '.') : polish} ${line.unit}`)
}

/** A reading as it stands on the dial: „214,318 m³”. */
export const readingWithUnit = (
  text: PortalText,
  line: Pick<MeterLine, 'unit' | 'decimals'>,
  value: string,
): string => text.set(`${text.quantity(value, line.decimals)} ${line.unit}`)

/** How a month compares with the same month a year before. */
export function monthCompared(text: PortalText, line: MeterLine, month: MonthRow): string {
  if (month.use === null || month.yearBefore === null) return text.t('meters.monthAlone')
  // Compared as shown, so that „o 0,0 więcej” is never said.
  const places = placesOf(line)
  const [now, before] = [month.use, month.yearBefore].map((use) => roundDecimal(toDecimal(use), places).units)
  const difference = (now ?? 0n) - (before ?? 0n)
  if (difference === 0n) return text.t('meters.monthSame')
  const amount = useWithUnit(text, line, decimalText(difference < 0n ? -difference : difference, places))
  return text.t(difference > 0n ? 'meters.monthMore' : 'meters.monthLess', { amount })
}

/** Use as a number for drawing only: thousandths of the unit. */
export const drawn = (use: string): number => Number(unitsAtScale(use, READING_SCALE))
