import type { ReactElement } from 'react'
import { PdfFacts, PdfParagraph } from '@/src/platform/pdf/parts'
import { PdfPage } from '@/src/platform/pdf/PdfPage'
import { PdfTable, type PdfRow } from '@/src/platform/pdf/PdfTable'
import type { PortalText } from '../../text/portal-text'
import type { AccountHead } from '../account-head'
import type { ComparedLine, ComparedNotice } from '../advance-view'
import { difference, lineCause, product } from '../advance-words'
import { accountFacts, documentHead, type DocumentContext } from './document-head'

const lineRow = (text: PortalText, notice: ComparedNotice, line: ComparedLine): PdfRow => ({
  cells: [
    { text: text.set((line.after ?? line.before)?.name ?? line.component), note: line.after?.basis ?? null },
    line.after ? product(text, line.after) : '',
    ...(notice.previous ? [line.before ? text.amount(line.before.amountGr) : ''] : []),
    line.after ? text.amount(line.after.amountGr) : '',
    ...(notice.previous ? [{ text: difference(text, line.differenceGr), note: lineCause(text, line) }] : []),
  ],
})

function rowsOf(text: PortalText, notice: ComparedNotice): PdfRow[] {
  const named = notice.groups.some(({ fund }) => fund !== null)
  const lines = notice.groups.flatMap(({ fund, lines }): PdfRow[] => [
    ...(named
      ? [{ kind: 'group' as const, cells: [fund ? text.set(fund) : text.t('advance.otherCosts')] }]
      : []),
    ...lines.map((line) => lineRow(text, notice, line)),
  ])
  const total: PdfRow = {
    kind: 'total',
    cells: [
      text.t('advance.total'),
      '',
      ...(notice.previous ? [text.amount(notice.previous.totalGr)] : []),
      text.amount(notice.totalGr),
      ...(notice.previous ? [difference(text, notice.differenceGr)] : []),
    ],
  }
  return [...lines, total]
}

/** The notice of an advance as a document, beside the one before it with the causes of each difference. */
export function noticePdf(
  context: DocumentContext,
  account: AccountHead,
  notice: ComparedNotice,
): ReactElement {
  const { text } = context
  return (
    <PdfPage
      {...documentHead(context)}
      title={text.t('documents.noticeTitle')}
      subtitle={text.t('advance.future', {
        date: text.date(notice.validFromOn),
        amount: text.money(notice.totalGr),
      })}
    >
      <PdfFacts facts={accountFacts(text, account)} />
      <PdfTable
        columns={[
          { label: text.t('advance.component'), width: 3 },
          { label: text.t('documents.quantityRate'), width: 2.4 },
          ...(notice.previous
            ? [{ label: text.t('documents.before'), width: 1.1, align: 'right' as const }]
            : []),
          { label: text.t('advance.amountColumn'), width: 1.1, align: 'right' },
          ...(notice.previous ? [{ label: text.t('advance.changeAndCause'), width: 2.4 }] : []),
        ]}
        rows={rowsOf(text, notice)}
      />
      <PdfParagraph soft>{text.t('advance.caption')}</PdfParagraph>
      <PdfParagraph soft>{text.t('documents.payUntil')}</PdfParagraph>
    </PdfPage>
  )
}
