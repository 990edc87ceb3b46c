import type { ReactElement } from 'react'
import { formatNrb } from '@/src/domain/finance/nrb'
import { PdfAddressee } from '@/src/platform/pdf/paper-parts'
import { PdfFacts, PdfParagraph, PdfSignatures, PdfSums } from '@/src/platform/pdf/parts'
import { PdfPage } from '@/src/platform/pdf/PdfPage'
import { PdfTable, type PdfRow } from '@/src/platform/pdf/PdfTable'
import { PdfQrCode } from '@/src/platform/pdf/PdfTransferForm'
import { qrPath } from '../../components/PaymentQr'
import { placeName } from '../../register/place-name'
import { portalText, type PortalText } from '../../text/portal-text'
import { documentHead } from '../documents/document-head'
import { entryTitle } from '../entry-words'
import type { Demand } from './fold-demand'

const titleOf = (text: PortalText, { stage }: Demand): string =>
  text.t(
    stage === 'reminder' || stage === 'notice'
      ? 'demand.titleNotice'
      : stage === 'demand'
        ? 'demand.title'
        : 'demand.titlePreCourt',
  )

function rowsOf(text: PortalText, { lines, openGr, interestGr }: Demand): PdfRow[] {
  return [
    ...lines.map((line) => ({
      cells: [
        entryTitle(text, line.name),
        text.dateShort(line.dueOn),
        text.amount(line.openGr),
        line.days > 0 ? `${line.days}` : '',
        line.interestGr > 0 ? text.amount(line.interestGr) : '',
      ],
    })),
    {
      kind: 'total' as const,
      cells: [text.t('board.total'), '', text.amount(openGr), '', text.amount(interestGr)],
    },
  ]
}

/** How to pay, with the code a bank's app reads where the amount and number allow one. */
function payParts(text: PortalText, demand: Demand): ReactElement {
  const code = demand.code ? qrPath(demand.code) : null
  return (
    <>
      <PdfFacts
        facts={[
          { label: text.t('demand.recipient'), value: demand.community.name },
          ...(demand.nrb ? [{ label: text.t('demand.number'), value: formatNrb(demand.nrb) }] : []),
          { label: text.t('demand.payTitle'), value: demand.title },
        ]}
      />
      {code ? <PdfQrCode size={code.size} path={code.path} caption={text.t('pay.codeCaption')} /> : null}
    </>
  )
}

/** What is owed item by item, and what it comes to with interest. */
function itemised(text: PortalText, demand: Demand): ReactElement {
  return (
    <>
      <PdfTable
        columns={[
          { label: text.t('demand.item'), width: 3 },
          { label: text.t('demand.due'), width: 1.2 },
          { label: text.t('demand.left'), width: 1.2, align: 'right' },
          { label: text.t('demand.days'), width: 0.8, align: 'right' },
          { label: text.t('demand.interest'), width: 1.2, align: 'right' },
        ]}
        rows={rowsOf(text, demand)}
      />
      <PdfSums
        lines={[
          { label: text.t('demand.left'), amount: text.money(demand.openGr) },
          {
            label: text.t('demand.interestTo', { date: text.date(demand.todayOn) }),
            amount: text.money(demand.interestGr),
          },
        ]}
        total={{ label: text.t('demand.total'), amount: text.money(demand.totalGr) }}
      />
    </>
  )
}

/** A demand for payment as a letter: in Polish whatever the clerk's language, as a court will read it. */
export function demandPdf(demand: Demand): ReactElement {
  const text = portalText('pl')
  const { community, account, todayOn } = demand
  const place = placeName(text, { code: account.premisesCode, use: account.premisesUse })
  return (
    <PdfPage
      {...documentHead({ text, community, todayOn, asOfAt: community.dataAsOfAt })}
      title={titleOf(text, demand)}
      subtitle={text.t('demand.about', { place, account: account.code, number: demand.number })}
    >
      <PdfAddressee lines={[...demand.names, `${demand.street}, ${place.toLowerCase()}`, demand.place]} />
      <PdfParagraph>
        {text.t('demand.intro', {
          community: community.name,
          amount: text.money(demand.totalGr),
          date: text.date(demand.payUntilOn),
        })}
      </PdfParagraph>
      {itemised(text, demand)}
      <PdfParagraph>{text.t('demand.daily', { amount: text.money(demand.dailyGr) })}</PdfParagraph>
      {payParts(text, demand)}
      <PdfParagraph>{text.t('demand.otherwise')}</PdfParagraph>
      <PdfSignatures names={[text.t('demand.signature')]} />
    </PdfPage>
  )
}
