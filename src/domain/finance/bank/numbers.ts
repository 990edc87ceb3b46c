import { isValidNrb, normaliseNrb, withCheckDigits } from '../nrb'

const NRB_DIGITS = 26

/** Runs of digits, as people and banks part them; a line break may split a number anywhere. */
const RUNS = /\d(?:[\s\u2010-\u2015-]*\d)*/g

/**
 * Account numbers with valid check digits anywhere in a text, parted or not, each once. A year or a sort code before a
 * number joins its run of digits, so every 26 in a row are tried.
 */
export function nrbsIn(text: string): string[] {
  const found = new Set<string>()
  for (const [run] of text.matchAll(RUNS)) {
    const digits = run.replace(/\D/g, '')
    for (let at = 0; at + NRB_DIGITS <= digits.length; at += 1) {
      const part = digits.slice(at, at + NRB_DIGITS)
      if (isValidNrb(part)) found.add(part)
    }
  }
  return [...found]
}

/** Ids of payers a mass-payment service writes into a text (`ID IPH: XX000000000001`), as written and as digits alone. */
export function payerIdsIn(text: string): string[] {
  const found = new Set<string>()
  for (const [, id = ''] of text.matchAll(/\bID\s*IPH\s*:?\s*([A-Z]{0,4}\s*\d+)/gi)) {
    const whole = id.replace(/\s/g, '').toUpperCase()
    found.add(whole)
    found.add(whole.replace(/^[A-Z]+/, ''))
  }
  return [...found]
}

/**
 * The account number in what a bank's field holds: 26 digits with or without `PL`, 24 without check digits, or the
 * sort code (8 digits) told apart from the account (16). Null where there is none.
 */
export function accountNumber(account: string, sortCode = ''): string | null {
  // Spreadsheets are kept from rounding a number by an apostrophe.
  const whole = normaliseNrb(account.replace(/['"]/g, ''))
  if (whole !== null && isValidNrb(whole)) return whole
  const digits = account.replace(/\D/g, '')
  if (digits.length > NRB_DIGITS) return nrbsIn(account)[0] ?? null
  if (digits.length === 24) return withCheckDigits(digits)
  const code = sortCode.replace(/\D/g, '')
  return digits.length === 16 && code.length === 8 ? withCheckDigits(`${code}${digits}`) : null
}
