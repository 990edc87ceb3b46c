import type { ReactElement } from 'react'
import { PdfFacts, PdfHeading, PdfSums } from '@/src/platform/pdf/parts'
import { PdfPage } from '@/src/platform/pdf/PdfPage'
import { PdfTable, type PdfRow } from '@/src/platform/pdf/PdfTable'
import { balanceWord } from '../../components/State'
import type { PortalText } from '../../text/portal-text'
import { entryTitle } from '../entry-words'
import type { StatementRow, StatementView } from '../read-statement'
import { accountFacts, documentHead, type DocumentContext } from './document-head'

/** „do zapłaty 972,07 zł”: the word says what a sign would. */
const state = (text: PortalText, balanceGr: number): { text: string; note: string } => ({
  text: text.amount(balanceGr),
  note: balanceWord(text, balanceGr),
})

const noteOf = (text: PortalText, { name, dueOn }: StatementRow): string | null => {
  const parts = [
    name.document && text.t('entry.document', { document: name.document }),
    dueOn && name.kind !== 'refund' && text.t('entry.due', { date: text.dateShort(dueOn) }),
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(', ') : null
}

const entryRow = (text: PortalText, row: StatementRow): PdfRow => ({
  cells: [
    text.dateShort(row.name.bookedOn),
    { text: entryTitle(text, row.name), note: noteOf(text, row) },
    row.debitGr > 0 ? text.amount(row.debitGr) : '',
    row.creditGr > 0 ? text.amount(row.creditGr) : '',
    state(text, row.balanceGr),
  ],
})

const periodWords = (text: PortalText, { from, to }: StatementView): string =>
  text.t(from ? (to ? 'statement.fromTo' : 'statement.since') : to ? 'statement.until' : 'statement.whole', {
    from: from ? text.date(from) : '',
    to: to ? text.date(to) : '',
  })

function tableRows(text: PortalText, view: StatementView): PdfRow[] {
  const opening: PdfRow[] =
    view.from === null
      ? []
      : [
          {
            cells: [
              text.dateShort(view.from),
              text.t('statement.opening'),
              '',
              '',
              state(text, view.openingGr),
            ],
          },
        ]
  const total: PdfRow = {
    kind: 'total',
    cells: [
      '',
      text.t('statement.total'),
      text.amount(view.debitGr),
      text.amount(view.creditGr),
      state(text, view.closingGr),
    ],
  }
  return [...opening, ...view.rows.map((row) => entryRow(text, row)), total]
}

const sums = (text: PortalText, view: StatementView): ReactElement => (
  <>
    <PdfSums
      lines={[
        {
          label: text.t('statement.openingLine', { word: balanceWord(text, view.openingGr) }),
          amount: text.money(view.openingGr),
        },
        { label: text.t('balance.charged'), amount: text.money(view.debitGr) },
        { label: text.t('balance.paid'), amount: text.money(view.creditGr) },
      ]}
      total={{
        label: text.t('statement.closingLine', { word: balanceWord(text, view.closingGr) }),
        amount: text.money(view.closingGr),
      }}
    />
    <PdfSums
      lines={[]}
      total={{ label: text.t('statement.overdueLine'), amount: text.money(view.overdueGr) }}
    />
  </>
)

/** The statement of an account as a document: sums first, then every entry with the balance after it. */
export function statementPdf(context: DocumentContext, view: StatementView): ReactElement {
  const { text } = context
  return (
    <PdfPage {...documentHead(context)} title={text.t('statement.title')} subtitle={periodWords(text, view)}>
      <PdfFacts facts={accountFacts(text, view.account)} />
      {sums(text, view)}
      <PdfHeading>{text.t('statement.entries')}</PdfHeading>
      <PdfTable
        columns={[
          { label: text.t('balance.date'), width: 1.3 },
          { label: text.t('balance.what'), width: 4 },
          { label: text.t('statement.charged'), width: 1.4, align: 'right' },
          { label: text.t('statement.paid'), width: 1.4, align: 'right' },
          { label: text.t('balance.after'), width: 1.6, align: 'right' },
        ]}
        rows={tableRows(text, view)}
      />
    </PdfPage>
  )
}
