import { DomainError } from '../domain-error'

/** A decimal number held exactly: `units` of 10^-`scale`. */
export type Decimal = { units: bigint; scale: number }

export type ParsedDecimal = { ok: true; value: bigint; text: string } | { ok: false; code: 'BAD_NUMBER' }

const BAD_NUMBER = { ok: false, code: 'BAD_NUMBER' } as const
const NO_BREAK_SPACE = '\u00a0'
const MINUS = '\u2212'
const CURRENCY = /\s*(?:zł|zl|pln)$/iu
// Thousands may be parted by a space or one of the no-break and thin spaces, always in groups of three.
const NUMBER = /^([-+\u2212]?)(\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+|\d*)(?:[.,](\d+))?$/

const POWERS = Array.from({ length: 40 }, (_, exponent) => 10n ** BigInt(exponent))

/** 10 to the power of a small whole number. */
export const powerOfTen = (exponent: number): bigint => POWERS[exponent] ?? 10n ** BigInt(exponent)

/** Quotient rounded half up; of a negative number the absolute value is rounded (VAT Act art. 106e(11)). */
export const divideHalfUp = (dividend: bigint, divisor: bigint): bigint => {
  if (divisor <= 0n) throw new DomainError('BAD_NUMBER', { divisor: divisor.toString() })
  const absolute = dividend < 0n ? -dividend : dividend
  const rounded = (2n * absolute + divisor) / (2n * divisor)
  return dividend < 0n ? -rounded : rounded
}

/** Canonical notation with a dot and exactly `scale` decimals: 4150000n at scale 6 is `4.150000`. */
export const decimalText = (units: bigint, scale: number): string => {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const sign = units < 0n ? '-' : ''
  return scale === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(digits.length - scale)}`
}

/**
 * Reads a number as the import format's "Text rules" allow: decimal comma or dot, spaces and no-break spaces between
 * thousands, `zł`/`PLN` behind it ignored, no exponent. Trailing zeros do not count as decimals.
 * `value` is the number × 10^`maxScale`; `text` the same in canonical notation, fit for a numeric column.
 * More decimals than `maxScale` or more whole digits than `maxDigits` is BAD_NUMBER.
 */
export const parseDecimal = (text: string, maxScale: number, maxDigits = 10): ParsedDecimal => {
  const match = NUMBER.exec(text.trim().replace(CURRENCY, ''))
  if (!match) return BAD_NUMBER
  const whole = (match[2] ?? '').replace(/\D/g, '')
  const decimals = match[3] ?? ''
  if (whole === '' && decimals === '') return BAD_NUMBER
  const kept = decimals.replace(/0+$/, '')
  if (kept.length > maxScale || whole.replace(/^0+/, '').length > maxDigits) return BAD_NUMBER
  const absolute = BigInt(`${whole}${kept.padEnd(maxScale, '0')}` || '0')
  const value = match[1] === '-' || match[1] === MINUS ? -absolute : absolute
  return { ok: true, value, text: decimalText(value, maxScale) }
}

/** Reads a whole number as `parseDecimal` does, up to 18 digits (a Postgres bigint). */
export const parseWhole = (text: string): ParsedDecimal => parseDecimal(text, 0, 18)

/**
 * Reads canonical notation (`4.150000`, as the database gives it). Throws `BAD_NUMBER` on anything else: such a text
 * never comes from a person.
 */
export const toDecimal = (text: string): Decimal => {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!match) throw new DomainError('BAD_NUMBER', { text })
  const decimals = match[3] ?? ''
  const absolute = BigInt(`${match[2] ?? ''}${decimals}`)
  return { units: match[1] === '-' ? -absolute : absolute, scale: decimals.length }
}

/** The units of a canonical text at a scale; throws `BAD_NUMBER` where digits other than zero would be lost. */
export const unitsAtScale = (text: string, scale: number): bigint => {
  const { units, scale: own } = toDecimal(text)
  if (own <= scale) return units * powerOfTen(scale - own)
  const divisor = powerOfTen(own - scale)
  if (units % divisor !== 0n) throw new DomainError('BAD_NUMBER', { text })
  return units / divisor
}

/** Rounds half up to fewer decimals (absolute value where negative). */
export const roundDecimal = (value: Decimal, scale: number): Decimal =>
  value.scale <= scale
    ? { units: value.units * powerOfTen(scale - value.scale), scale }
    : { units: divideHalfUp(value.units, powerOfTen(value.scale - scale)), scale }

/** Digits of a whole number in groups of three, parted by no-break spaces. */
export const groupThousands = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, NO_BREAK_SPACE)

/**
 * Polish notation of an exact decimal: comma, no-break spaces between thousands, U+2212 for minus, trailing zeros cut
 * down to `minDecimals`. Takes canonical text (`4.150000`) or `{ units, scale }`.
 */
export const formatDecimal = (value: string | Decimal, minDecimals = 0): string => {
  const { units, scale } = typeof value === 'string' ? toDecimal(value) : value
  const [whole = '0', decimals = ''] = decimalText(units < 0n ? -units : units, scale).split('.')
  const kept = decimals.replace(/0+$/, '').padEnd(minDecimals, '0')
  const sign = units < 0n ? MINUS : ''
  return `${sign}${groupThousands(whole)}${kept === '' ? '' : `,${kept}`}`
}
