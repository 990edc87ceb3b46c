import type { ReactElement } from 'react'
import { amountInWords } from '@/src/domain/finance/money'
import { formatNrb } from '@/src/domain/finance/nrb'
import { PdfParagraph } from '@/src/platform/pdf/parts'
import { PdfPage } from '@/src/platform/pdf/PdfPage'
import { PdfQrCode, PdfTransferForm, type TransferBox } from '@/src/platform/pdf/PdfTransferForm'
import { qrPath } from '../../components/PaymentQr'
import type { PaymentSlip } from '../balance-view'
import { documentHead, type DocumentContext } from './document-head'

/** The boxes in the order of the Polish form; its words stay Polish, as the clerk reads them. */
const boxes = (slip: PaymentSlip, payer: string): TransferBox[][] => [
  [{ label: 'nazwa odbiorcy', value: `${slip.recipientName}, ${slip.recipientCity}` }],
  [{ label: 'nr rachunku odbiorcy', value: slip.nrb ? formatNrb(slip.nrb) : '', isNumber: true }],
  [
    { label: 'waluta', value: 'PLN' },
    {
      label: 'kwota',
      value: `${(slip.amountGr - (slip.amountGr % 100)) / 100},${String(slip.amountGr % 100).padStart(2, '0')}`,
      isNumber: true,
    },
  ],
  [{ label: 'kwota słownie', value: amountInWords(slip.amountGr) }],
  [{ label: 'nazwa zleceniodawcy', value: payer }],
  [{ label: 'tytułem', value: slip.title }],
  [
    { label: 'pieczęć, data i podpis', value: ' \n ' },
    { label: 'opłata', value: ' ' },
  ],
]

/** A transfer slip to print: the form of the post office, and the code for whoever pays by an app. */
export function slipPdf(context: DocumentContext, slip: PaymentSlip, payer: string): ReactElement {
  const { text } = context
  const code = slip.code ? qrPath(slip.code) : null
  return (
    <PdfPage {...documentHead(context)} title={text.t('documents.slipTitle')}>
      <PdfParagraph soft>{text.t('documents.slipHow')}</PdfParagraph>
      <PdfTransferForm rows={boxes(slip, payer)} />
      {code ? (
        <PdfQrCode size={code.size} path={code.path} caption={text.t('pay.codeCaption')} />
      ) : (
        <PdfParagraph soft>{slip.noCode ? text.t(`pay.noCode.${slip.noCode}`) : ''}</PdfParagraph>
      )}
    </PdfPage>
  )
}
