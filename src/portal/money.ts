/** Grosze of the domain as a JSON-safe integer. Throws `RangeError` beyond 2^53, which no account reaches. */
export function toSafe(gr: bigint): number {
  const value = Number(gr)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${gr} is beyond the safe integers`)
  return value
}
