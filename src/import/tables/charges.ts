import { multiplyRate } from '@/src/domain/finance/money'
import { firstOfMonth } from '../cells/dates'
import { decimal, money } from '../cells/numbers'
import { code, freeText, unit } from '../cells/texts'
import { judgePortalBooks } from '../judge/judge-portal-books'
import type { Row } from '../parse/row'
import { community } from './columns'
import type { TableSpec } from './table-spec'

const checkAmount = (row: Row): void => {
  const rate = row.get('rate')
  const quantity = row.get('quantity')
  const amount = row.get('amount')
  if (rate === null || quantity === null || amount === null) return
  const expected = multiplyRate(rate, quantity)
  if (expected !== BigInt(amount))
    row.fault('amount', 'AMOUNT_MISMATCH', { value: amount, expected: String(expected) })
}

/** Components of the advance: all rows of an account with one `validFrom` are one notice. */
export const charges: TableSpec = {
  name: 'charges',
  alias: 'zaliczki',
  stored: 'charges',
  columns: [
    community,
    {
      name: 'account',
      alias: 'kartoteka',
      type: code,
      key: true,
      stored: 'account_id',
      references: 'accounts',
    },
    { name: 'validFrom', alias: 'od', type: firstOfMonth, key: true, stored: 'valid_from_on' },
    { name: 'component', alias: 'skladnik', type: code, key: true, stored: 'component' },
    { name: 'name', alias: 'nazwa', type: freeText, stored: 'name' },
    { name: 'unit', alias: 'jednostka', type: unit, stored: 'unit' },
    { name: 'rate', alias: 'stawka', type: decimal(6, 10), stored: 'rate' },
    { name: 'quantity', alias: 'ilosc', type: decimal(3, 11), stored: 'quantity' },
    { name: 'amount', alias: 'kwota', type: money({ negative: false }), stored: 'amount_gr' },
    { name: 'fund', alias: 'fundusz', type: freeText, optional: true, stored: 'fund' },
    { name: 'basis', alias: 'podstawa', type: freeText, optional: true, stored: 'basis' },
  ],
  checkRow: checkAmount,
  judge: judgePortalBooks('charges'),
}
