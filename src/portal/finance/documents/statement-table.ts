import type { ExportTable } from '@/src/platform/tables/table'
import type { PortalText } from '../../text/portal-text'
import type { StatementView } from '../read-statement'

/** The statement as a table to reckon with: debits, credits and the balance in one column each, above zero to be paid. */
export function statementTable(text: PortalText, view: StatementView): ExportTable {
  const opening =
    view.from === null
      ? []
      : [{ date: view.from, kind: text.t('statement.opening'), balance: view.openingGr }]
  return {
    title: `${text.t('statement.title')} ${view.account.code}`,
    columns: [
      { key: 'date', label: text.t('balance.date'), kind: 'date' },
      { key: 'kind', label: text.t('statement.kind'), kind: 'text' },
      { key: 'document', label: text.t('statement.document'), kind: 'text' },
      { key: 'description', label: text.t('statement.description'), kind: 'text' },
      { key: 'due', label: text.t('statement.due'), kind: 'date' },
      { key: 'debit', label: text.t('statement.debitColumn'), kind: 'money' },
      { key: 'credit', label: text.t('statement.creditColumn'), kind: 'money' },
      { key: 'balance', label: text.t('statement.balanceColumn'), kind: 'money' },
    ],
    rows: [
      ...opening,
      ...view.rows.map((row) => ({
        date: row.name.bookedOn,
        kind: text.t(`entry.${row.name.kind}`),
        document: row.name.document,
        description: row.name.description,
        due: row.dueOn,
        debit: row.debitGr > 0 ? row.debitGr : null,
        credit: row.creditGr > 0 ? row.creditGr : null,
        balance: row.balanceGr,
      })),
    ],
  }
}
