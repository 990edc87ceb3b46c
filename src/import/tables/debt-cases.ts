import { CURRENT_BATCH } from '../apply/batch-setting'
import { choice } from '../cells/choices'
import { day } from '../cells/dates'
import { money } from '../cells/numbers'
import { code, freeText } from '../cells/texts'
import { community } from './columns'
import type { TableSpec } from './table-spec'

const stage = choice({
  reminder: ['monit'],
  notice: ['upomnienie'],
  demand: ['wezwanie'],
  preCourt: ['przedsadowe'],
  instalments: ['uklad'],
  lawsuit: ['pozew'],
  paymentOrder: ['nakaz'],
  final: ['prawomocny'],
  enforceable: ['klauzula'],
  bailiff: ['komornik'],
  closed: ['zakonczone'],
})

const amount = money({ negative: false })

/** Proceedings to collect debts. Each change of the stage stays in the case's history. */
export const debtCases: TableSpec = {
  name: 'debt-cases',
  alias: 'windykacja',
  stored: 'debt_cases',
  columns: [
    community,
    { name: 'externalId', alias: 'id', type: code, key: true, stored: 'external_id' },
    { name: 'account', alias: 'kartoteka', type: code, stored: 'account_id', references: 'accounts' },
    { name: 'stage', alias: 'etap', type: stage, stored: 'stage' },
    { name: 'stageOn', alias: 'data', type: day, stored: 'stage_on' },
    { name: 'principal', alias: 'naleznosc', type: amount, stored: 'principal_gr' },
    {
      name: 'interest',
      alias: 'odsetki',
      type: amount,
      optional: true,
      emptyIs: '0',
      stored: 'interest_gr',
    },
    { name: 'costs', alias: 'koszty', type: amount, optional: true, emptyIs: '0', stored: 'costs_gr' },
    { name: 'signature', alias: 'sygnatura', type: code, optional: true, stored: 'signature' },
    {
      name: 'nextAction',
      alias: 'nastepny_krok',
      type: freeText,
      optional: true,
      stored: 'next_action',
    },
    { name: 'nextOn', alias: 'nastepny_termin', type: day, optional: true, stored: 'next_on' },
  ],
  extras: [{ stored: 'batch_id', onInsert: CURRENT_BATCH, onUpdate: null }],
}
