import { decimalText, unitsAtScale } from '@/src/domain/finance/decimal'

const THOUSAND = 1000n

/** A canonical decimal (`48.37`) in thousandths. */
export const thousandths = (text: string): bigint => unitsAtScale(text, 3)

/** Whole units in thousandths. */
export const whole = (count: number): bigint => BigInt(count) * THOUSAND

/** Product of two quantities in thousandths where one of them is whole (a norm times persons). */
export const timesWhole = (norm: bigint, persons: bigint): bigint => (norm * persons) / THOUSAND

/** Thousandths with a dot and without needless zeros: 6000n is `6`, 48370n is `48.37`. */
export const quantityText = (units: bigint): string => decimalText(units, 3).replace(/\.?0+$/, '')

/** Thousandths with all three decimals, as a meter shows them. */
export const readingText = (units: bigint, decimals: number): string =>
  decimals === 0 ? (units / THOUSAND).toString() : decimalText(units, 3)

/** Grosze in złote with a dot and two decimals; nothing for zero, for the empty side of a ledger row. */
export const sideText = (gr: bigint): string => (gr === 0n ? '' : decimalText(gr, 2))

export const moneyText = (gr: bigint): string => decimalText(gr, 2)
