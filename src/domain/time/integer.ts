/** Small whole numbers without binary division: digits are folded, quotients go through bigint. */

/** Reads ASCII digits as a whole number (below 2^53 for up to 15 digits). Throws RangeError on anything else. */
export const integerOf = (digits: string): number => {
  if (digits === '') throw new RangeError('no digits')
  let value = 0
  for (let i = 0; i < digits.length; i += 1) {
    const digit = digits.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) throw new RangeError(`not a digit in '${digits}'`)
    value = value * 10 + digit
  }
  return value
}

/** A bigint that is known to be small (up to 15 digits) as a number. Throws RangeError when it is not. */
export const smallInteger = (value: bigint): number => {
  const text = (value < 0n ? -value : value).toString()
  if (text.length > 15) throw new RangeError(`${value} is too large for a small integer`)
  return value < 0n ? -integerOf(text) : integerOf(text)
}

/** Whole quotient of two whole numbers, rounded down for a non-negative dividend. */
export const quotient = (dividend: number, divisor: number): number =>
  smallInteger(BigInt(dividend) / BigInt(divisor))
