const WEIGHTS = [6n, 5n, 7n, 2n, 3n, 4n, 5n, 6n, 7n] as const

/** The 10 digits of a tax number (NIP): spaces, hyphens and a leading `PL` taken away; null where not 10 digits. */
export const normaliseNip = (text: string): string | null => {
  const compact = text.replace(/[\s\u2010-\u2015-]/g, '').replace(/^PL/i, '')
  return /^\d{10}$/.test(compact) ? compact : null
}

/**
 * Whether a text is a NIP with a valid check digit (weights 6, 5, 7, 2, 3, 4, 5, 6, 7 modulo 11; a remainder of 10 is
 * never given out). Ten zeros satisfy the sum but are no number.
 */
export const isValidNip = (text: string): boolean => {
  const nip = normaliseNip(text)
  if (nip === null || nip === '0000000000') return false
  const sum = WEIGHTS.reduce((all, weight, index) => all + weight * BigInt(nip.charAt(index)), 0n)
  return sum % 11n === BigInt(nip.charAt(9))
}

/** Print form `526-025-02-74`; what is no NIP comes back as it is. */
export const formatNip = (text: string): string => {
  const nip = normaliseNip(text)
  return nip === null ? text : `${nip.slice(0, 3)}-${nip.slice(3, 6)}-${nip.slice(6, 8)}-${nip.slice(8)}`
}
