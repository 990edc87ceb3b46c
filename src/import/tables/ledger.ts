import { effectiveDueDate } from '@/src/domain/time/civil-date'
import { applyLedger } from '../apply/apply-ledger'
import { CURRENT_BATCH } from '../apply/batch-setting'
import { choice } from '../cells/choices'
import { day, period } from '../cells/dates'
import { money } from '../cells/numbers'
import { code, freeText } from '../cells/texts'
import { judgePortalBooks } from '../judge/judge-portal-books'
import type { Row } from '../parse/row'
import { community } from './columns'
import type { TableSpec } from './table-spec'

const kind = choice({
  opening: ['bo'],
  charge: ['naliczenie'],
  settlement: ['rozliczenie'],
  interest: ['odsetki'],
  payment: ['wplata'],
  refund: ['zwrot'],
  correction: ['korekta'],
  cost: ['koszty'],
})

/** A negative side is a matter of sides here (`ONE_SIDED`), not of the number. */
const side = money({ negative: true })

const checkSides = (row: Row): void => {
  if (!row.sound('debit', 'credit')) return
  const debit = BigInt(row.get('debit') ?? '0')
  const credit = BigInt(row.get('credit') ?? '0')
  if (debit < 0n) row.fault('debit', 'ONE_SIDED', { reason: 'negative' })
  else if (credit < 0n) row.fault('credit', 'ONE_SIDED', { reason: 'negative' })
  else if (debit > 0n && credit > 0n) row.fault('debit', 'ONE_SIDED', { reason: 'both' })
  else if (debit === 0n && credit === 0n) row.fault('debit', 'ONE_SIDED', { reason: 'none' })
}

const dueDays = new Map<string, string>()

/** `dueDate`, or `date` where it is empty, moved by KC art. 115. */
const effectiveDue = (row: Row): string | null => {
  const due = row.get('dueDate') ?? row.get('date')
  if (due === null) return null
  const known = dueDays.get(due) ?? effectiveDueDate(due)
  if (dueDays.size < 20_000) dueDays.set(due, known)
  return known
}

export const ledger: TableSpec = {
  name: 'ledger',
  alias: 'rozrachunki',
  stored: 'ledger_entries',
  columns: [
    community,
    { name: 'externalId', alias: 'id', type: code, key: true, stored: 'external_id' },
    { name: 'account', alias: 'kartoteka', type: code, stored: 'account_id', references: 'accounts' },
    { name: 'date', alias: 'data', type: day, stored: 'booked_on' },
    { name: 'dueDate', alias: 'termin', type: day, optional: true, stored: 'due_on' },
    { name: 'kind', alias: 'typ', type: kind, stored: 'kind', enumType: 'enum_ledger_entries_kind' },
    { name: 'document', alias: 'dokument', type: freeText, optional: true, stored: 'document' },
    { name: 'period', alias: 'okres', type: period, optional: true, stored: 'period' },
    { name: 'description', alias: 'opis', type: freeText, optional: true, stored: 'description' },
    { name: 'debit', alias: 'wn', type: side, blank: true, emptyIs: '0', stored: 'debit_gr' },
    { name: 'credit', alias: 'ma', type: side, blank: true, emptyIs: '0', stored: 'credit_gr' },
    {
      name: 'reversalOf',
      alias: 'storno_id',
      type: code,
      optional: true,
      stored: 'reversal_of_id',
      references: 'ledger',
    },
  ],
  checkRow: checkSides,
  computed: [{ name: 'effectiveDue', type: 'date', stored: 'effective_due_on', from: effectiveDue }],
  mutable: ['document', 'description'],
  judge: judgePortalBooks('ledger'),
  extras: [{ stored: 'batch_id', onInsert: CURRENT_BATCH, onUpdate: null }],
  apply: applyLedger,
}
