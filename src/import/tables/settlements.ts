import { CURRENT_BATCH } from '../apply/batch-setting'
import { choice } from '../cells/choices'
import { day } from '../cells/dates'
import { money } from '../cells/numbers'
import { code, freeText } from '../cells/texts'
import { judgeSettlementSums } from '../judge/judge-settlements'
import type { Row } from '../parse/row'
import { checkOrder, community } from './columns'
import type { TableSpec } from './table-spec'

const medium = choice({
  water: ['woda'],
  heat: ['co'],
  hotWater: ['cw'],
  annual: ['roczne'],
})

/** `result` is advances − cost; above zero is an overpayment. */
const checkResult = (row: Row): void => {
  const [advances, cost, result] = [row.get('advances'), row.get('cost'), row.get('result')]
  if (advances === null || cost === null || result === null) return
  const expected = BigInt(advances) - BigInt(cost)
  if (BigInt(result) !== expected)
    row.fault('result', 'SUM_MISMATCH', { reason: 'result', value: result, expected: String(expected) })
}

/** What a period cost an account beside the advances charged for it. */
export const settlements: TableSpec = {
  name: 'settlements',
  alias: 'rozliczenia',
  stored: 'settlements',
  columns: [
    community,
    { name: 'externalId', alias: 'id', type: code, key: true, stored: 'external_id' },
    { name: 'account', alias: 'kartoteka', type: code, stored: 'account_id', references: 'accounts' },
    {
      name: 'medium',
      alias: 'rodzaj',
      type: medium,
      stored: 'medium',
      enumType: 'enum_settlements_medium',
    },
    { name: 'periodFrom', alias: 'od', type: day, stored: 'period_from_on' },
    { name: 'periodTo', alias: 'do', type: day, stored: 'period_to_on' },
    { name: 'issuedOn', alias: 'data', type: day, stored: 'issued_on' },
    { name: 'dueOn', alias: 'termin', type: day, optional: true, stored: 'due_on' },
    { name: 'document', alias: 'dokument', type: freeText, optional: true, stored: 'document' },
    { name: 'advances', alias: 'zaliczki', type: money({ negative: false }), stored: 'advances_gr' },
    { name: 'cost', alias: 'koszt', type: money({ negative: true }), stored: 'cost_gr' },
    { name: 'result', alias: 'wynik', type: money({ negative: true }), stored: 'result_gr' },
    {
      name: 'contestUntil',
      alias: 'reklamacja_do',
      type: day,
      optional: true,
      stored: 'contest_until_on',
    },
  ],
  checkRow: (row) => {
    checkOrder(row, 'periodFrom', 'periodTo')
    checkResult(row)
  },
  judgeLast: judgeSettlementSums,
  extras: [{ stored: 'batch_id', onInsert: CURRENT_BATCH, onUpdate: null }],
}
