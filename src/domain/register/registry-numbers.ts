import { parseCivilDate } from '../time/civil-date'

const REGON_WEIGHTS = [8n, 9n, 2n, 3n, 4n, 5n, 6n, 7n] as const
const PESEL_WEIGHTS = [1n, 3n, 7n, 9n, 1n, 3n, 7n, 9n, 1n, 3n] as const

/** The tens of a PESEL's month carry the century (Dz.U. 2024 poz. 736, art. 15). */
const CENTURIES: Readonly<Record<string, [century: string, tens: string]>> = {
  0: ['19', '0'],
  1: ['19', '1'],
  2: ['20', '0'],
  3: ['20', '1'],
  4: ['21', '0'],
  5: ['21', '1'],
  6: ['22', '0'],
  7: ['22', '1'],
  8: ['18', '0'],
  9: ['18', '1'],
}

const weighted = (digits: string, weights: readonly bigint[]): bigint =>
  weights.reduce((sum, weight, index) => sum + weight * BigInt(digits.charAt(index)), 0n)

/** Whether a text is a REGON of 9 digits with a valid check digit (modulo 11; a remainder of 10 counts as 0). */
export const isValidRegon = (text: string): boolean => {
  const regon = text.replace(/[\s-]/g, '')
  if (!/^\d{9}$/.test(regon) || regon === '000000000') return false
  return (weighted(regon, REGON_WEIGHTS) % 11n) % 10n === BigInt(regon.charAt(8))
}

const bornOn = (pesel: string): string => {
  const [century = '', tens = ''] = CENTURIES[pesel.charAt(2)] ?? []
  return `${century}${pesel.slice(0, 2)}-${tens}${pesel.charAt(3)}-${pesel.slice(4, 6)}`
}

/** Whether a text is a PESEL: 11 digits, a day of birth that exists, the check digit (weights 1, 3, 7, 9). */
export const isValidPesel = (text: string): boolean => {
  if (!/^\d{11}$/.test(text) || parseCivilDate(bornOn(text)) === null) return false
  return (10n - (weighted(text, PESEL_WEIGHTS) % 10n)) % 10n === BigInt(text.charAt(10))
}

/** Whether a PESEL stands somewhere in a text; digits of a longer number are none. */
export const holdsPesel = (text: string): boolean =>
  (text.match(/(?<!\d)\d{11}(?!\d)/g) ?? []).some(isValidPesel)
