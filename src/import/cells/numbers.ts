import { parseDecimal, parseWhole } from '@/src/domain/finance/decimal'
import { parseMoney } from '@/src/domain/finance/money'
import { fault } from './cell-type'
import type { CellType } from './cell-type'

// The commonest notation, told apart so that a million amounts need no general parser: digits carry over as grosze.
const PLAIN_AMOUNT = /^([1-9]\d{0,8})[.,](\d\d)$/

/** Money in whole grosze. Negative amounts are read; where the column forbids them `negative` is false. */
export const money = (options: { negative: boolean }): CellType => ({
  pg: 'bigint',
  parse: (cell) => {
    const plain = PLAIN_AMOUNT.exec(cell)
    if (plain) return `${plain[1] ?? ''}${plain[2] ?? ''}`
    const parsed = parseMoney(cell)
    if (!parsed.ok) return fault('BAD_NUMBER', cell, { reason: 'money' })
    if (parsed.value < 0n && !options.negative) return fault('BAD_NUMBER', cell, { reason: 'negative' })
    return parsed.value.toString()
  },
})

/**
 * A non-negative decimal. `scale`: decimals at most, trailing zeros not counted; `digits`: whole digits at most.
 * The value is canonical text with exactly `scale` decimals.
 */
export const decimal = (scale: number, digits: number): CellType => ({
  pg: 'numeric',
  parse: (cell) => {
    const parsed = parseDecimal(cell, scale, digits)
    if (!parsed.ok) return fault('BAD_NUMBER', cell, { reason: 'decimal', scale: String(scale) })
    return parsed.value < 0n ? fault('BAD_NUMBER', cell, { reason: 'negative' }) : parsed.text
  },
})

/** A whole number from `min` to `max`. */
export const whole = (min: bigint, max: bigint): CellType => ({
  pg: 'bigint',
  parse: (cell) => {
    const parsed = parseWhole(cell)
    if (!parsed.ok || parsed.value < min || parsed.value > max) {
      return fault('BAD_NUMBER', cell, { reason: 'whole', min: String(min), max: String(max) })
    }
    return parsed.value.toString()
  },
})

const LARGEST_SHARE_PART = 999_999_999_999n

/** Numerator of premises' share in the common property; premises without a share have 0. */
export const shareNumerator = whole(0n, LARGEST_SHARE_PART)

/** Numerator of a co-owner's fraction: who owns has something. */
export const fractionNumerator = whole(1n, LARGEST_SHARE_PART)

/** Denominator of a share or fraction. */
export const denominator = whole(1n, LARGEST_SHARE_PART)
