import { DomainError } from '../domain-error'

/**
 * Bank account numbers of the Polish standard: 2 check digits, 8 digits of the bank's sort code, 16 of the account
 * (ISO 13616 without the country letters).
 */

// "PL" with A = 10 … Z = 35 is 25 21.
const COUNTRY = '2521'
const SORT_CODE_WEIGHTS = [3n, 9n, 7n, 1n, 3n, 9n, 7n] as const

/**
 * The 26 digits of an account number: spaces (no-break ones too), hyphens and a leading `PL` taken away. Null where
 * what is left is not 26 digits. Check digits are not looked at.
 */
export const normaliseNrb = (text: string): string | null => {
  const compact = text.replace(/[\s\u2010-\u2015-]/g, '').replace(/^PL/i, '')
  return /^\d{26}$/.test(compact) ? compact : null
}

/** Whether a text is an account number with valid check digits, in any notation `normaliseNrb` takes. */
export const isValidNrb = (text: string): boolean => {
  const nrb = normaliseNrb(text)
  return nrb !== null && BigInt(`${nrb.slice(2)}${COUNTRY}${nrb.slice(0, 2)}`) % 97n === 1n
}

/** Print form `CC AAAA AAAA BBBB BBBB BBBB BBBB` with ordinary spaces; what is no account number comes back as it is. */
export const formatNrb = (text: string): string => {
  const nrb = normaliseNrb(text)
  return nrb === null ? text : `${nrb.slice(0, 2)} ${(nrb.slice(2).match(/\d{4}/g) ?? []).join(' ')}`
}

/** The account number of 24 digits (sort code and account), check digits put before them. Throws `BAD_NRB`. */
export const withCheckDigits = (bban: string): string => {
  if (!/^\d{24}$/.test(bban)) throw new DomainError('BAD_NRB', { bban })
  const check = 98n - (BigInt(`${bban}${COUNTRY}00`) % 97n)
  return `${check.toString().padStart(2, '0')}${bban}`
}

/**
 * A virtual account number for mass payments: sort code (8 digits), the bank's prefix for the community, and the
 * payer's number padded with zeros to 24 digits; check digits before. Throws `BAD_NRB` where it does not fit.
 */
export const virtualNrb = (sortCode: string, prefix: string, payerNumber: bigint | number): string => {
  const room = 24 - sortCode.length - prefix.length
  const own = BigInt(payerNumber).toString()
  if (sortCode.length !== 8 || own.length > room) throw new DomainError('BAD_NRB', { sortCode, prefix, own })
  return withCheckDigits(`${sortCode}${prefix}${own.padStart(room, '0')}`)
}

/**
 * Whether the sort code's own check digit holds (weights 3, 9, 7, 1). Only a reason to look again, never to refuse:
 * sample numbers of the Polish Bank Association fail it.
 */
export const hasPlausibleSortCode = (text: string): boolean => {
  const nrb = normaliseNrb(text)
  if (nrb === null) return false
  const sum = SORT_CODE_WEIGHTS.reduce(
    (all, weight, index) => all + weight * BigInt(nrb.charAt(2 + index)),
    0n,
  )
  return (10n - (sum % 10n)) % 10n === BigInt(nrb.charAt(9))
}
