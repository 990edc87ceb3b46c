import type { ReactElement } from 'react'
import { PdfFacts, PdfHeading, PdfParagraph, PdfSums } from '@/src/platform/pdf/parts'
import { PdfPage } from '@/src/platform/pdf/PdfPage'
import { PdfTable, type PdfRow } from '@/src/platform/pdf/PdfTable'
import type { PortalText } from '../../text/portal-text'
import type { SettlementComponent, SettlementView } from '../settlement-view'
import { lineNote, period, resultWhen, resultWord, settlementName } from '../settlement-words'
import { accountFacts, documentHead, type DocumentContext } from './document-head'

const result = (text: PortalText, resultGr: number): { text: string; note: string } => ({
  text: text.amount(resultGr),
  note: resultWord(text, resultGr),
})

const componentRow = (text: PortalText, view: SettlementView, part: SettlementComponent): PdfRow => ({
  cells: [
    { text: text.set(part.name), note: part.lines.map((line) => lineNote(text, line)).join('\n') },
    text.amount(part.advancesGr),
    text.amount(part.costGr),
    result(text, part.resultGr),
    ...(view.previous ? [part.previousCostGr === null ? '' : text.amount(part.previousCostGr)] : []),
  ],
})

const facts = (text: PortalText, view: SettlementView) => [
  ...accountFacts(text, view.account),
  { label: text.t('settlements.issued'), value: text.date(view.issuedOn) },
  ...(view.document ? [{ label: text.t('statement.document'), value: view.document }] : []),
  ...(view.contestUntilOn
    ? [{ label: text.t('settlements.contestUntil'), value: text.date(view.contestUntilOn) }]
    : []),
]

const componentsTable = (text: PortalText, view: SettlementView): ReactElement => (
  <PdfTable
    columns={[
      { label: text.t('settlements.component'), width: 4 },
      { label: text.t('settlements.advances'), width: 1.3, align: 'right' },
      { label: text.t('settlements.cost'), width: 1.2, align: 'right' },
      { label: text.t('settlements.result'), width: 1.4, align: 'right' },
      ...(view.previous
        ? [
            {
              label: text.t('settlements.costBefore', { period: period(text, view.previous) }),
              width: 1.5,
              align: 'right' as const,
            },
          ]
        : []),
    ]}
    rows={[
      ...view.components.map((part) => componentRow(text, view, part)),
      {
        kind: 'total',
        cells: [
          text.t('settlements.total'),
          text.amount(view.advancesGr),
          text.amount(view.costGr),
          result(text, view.resultGr),
          ...(view.previous ? [text.amount(view.previous.costGr)] : []),
        ],
      },
    ]}
  />
)

/** A settlement as a document: sums, each component with its meters, the period before, how long one may object. */
export function settlementPdf(context: DocumentContext, view: SettlementView): ReactElement {
  const { text } = context
  const when = resultWhen(text, view)
  return (
    <PdfPage {...documentHead(context)} title={settlementName(text, view)}>
      <PdfFacts facts={facts(text, view)} />
      <PdfSums
        lines={[
          { label: text.t('settlements.advancesLine'), amount: text.money(view.advancesGr) },
          { label: text.t('settlements.costLine'), amount: text.money(view.costGr) },
        ]}
        total={{ label: resultWord(text, view.resultGr), amount: text.money(view.resultGr) }}
      />
      {when ? <PdfParagraph soft>{when}</PdfParagraph> : null}
      <PdfHeading>{text.t('settlements.components')}</PdfHeading>
      {componentsTable(text, view)}
    </PdfPage>
  )
}
