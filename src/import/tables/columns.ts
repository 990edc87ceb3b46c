import { day } from '../cells/dates'
import { code } from '../cells/texts'
import type { Row } from '../parse/row'
import type { Column } from './table-spec'

/** The column that says which community a row belongs to; first part of the key where it stands. */
export const community: Column = {
  name: 'community',
  alias: 'wspolnota',
  type: code,
  key: true,
  stored: 'community_id',
  references: 'communities',
}

/** `from*` and `to?` of a tie; `to` is the first day no longer valid. */
export const fromTo: readonly Column[] = [
  { name: 'from', alias: 'od', type: day, key: true, stored: 'from_on' },
  { name: 'to', alias: 'do', type: day, optional: true, stored: 'to_on' },
]

/** `to` before `from` is `BAD_DATE` at `to`. */
export const checkOrder = (row: Row, from: string, to: string): void => {
  const start = row.get(from)
  const end = row.get(to)
  if (start !== null && end !== null && end < start) {
    row.fault(to, 'BAD_DATE', { reason: 'order', value: end, from: start })
  }
}

/** A share above the whole is `BAD_NUMBER` at its numerator. */
export const checkShare = (row: Row, numerator: string, denominator: string): void => {
  const num = row.get(numerator)
  const den = row.get(denominator)
  if (num !== null && den !== null && BigInt(num) > BigInt(den)) {
    row.fault(numerator, 'BAD_NUMBER', { reason: 'aboveOne', value: `${num}/${den}` })
  }
}
