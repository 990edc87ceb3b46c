import { isValidNrb } from '@/src/domain/finance/nrb'

/** Sort code and the bank's client id that begin every account number of the demo. No such client exists. */
const BANK = '114010811234'
const CHECK_DIGITS = Array.from({ length: 97 }, (_, index) => String(index + 2).padStart(2, '0'))

/**
 * The virtual account number of a payer: the bank's part, the community's four digits and the payer's eight, behind
 * the check digits that make it valid.
 */
export const virtualNrb = (community: number, payer: number): string => {
  const body = `${BANK}${String(community).padStart(4, '0')}${String(payer).padStart(8, '0')}`
  const check = CHECK_DIGITS.find((digits) => isValidNrb(`${digits}${body}`))
  if (check === undefined) throw new Error(`no check digits fit ${body}`)
  return `${check}${body}`
}
