import type { ReactElement } from 'react'
import { formatAmount, formatPln } from '@/src/domain/finance/money'
import { PdfFacts, PdfParagraph } from '@/src/platform/pdf/parts'
import { PdfPage } from '@/src/platform/pdf/PdfPage'
import { PdfTable } from '@/src/platform/pdf/PdfTable'
import { clerkDate } from './package/calendar'

export type DemoInvoice = {
  number: string
  supplier: string
  nip: string | null
  buyer: string
  issuedOn: string
  dueOn: string
  description: string
  grossGr: number
  netGr: number
  vatGr: number
}

const amount = (gr: number): string => formatAmount(BigInt(gr))

/** An invoice as a supplier would send it; its words are Polish, as every invoice's. */
export const invoicePdf = (invoice: DemoInvoice): ReactElement => (
  <PdfPage
    title={`Faktura ${invoice.number}`}
    language="pl"
    issuer={{ name: invoice.supplier, lines: invoice.nip ? [`NIP ${invoice.nip}`] : [] }}
    reference={[`Wystawiono ${clerkDate(invoice.issuedOn)}`]}
    footer="Faktura przykładowa, wystawiona dla pokazu"
    pageOf={(page, pages) => `Strona ${page} z ${pages}`}
  >
    <PdfFacts
      facts={[
        { label: 'Nabywca', value: invoice.buyer },
        { label: 'Termin płatności', value: clerkDate(invoice.dueOn) },
      ]}
    />
    <PdfTable
      columns={[
        { label: 'Usługa', width: 3 },
        { label: 'Netto', width: 1.2, align: 'right' },
        { label: 'VAT', width: 1.2, align: 'right' },
        { label: 'Brutto', width: 1.2, align: 'right' },
      ]}
      rows={[
        {
          cells: [invoice.description, amount(invoice.netGr), amount(invoice.vatGr), amount(invoice.grossGr)],
        },
      ]}
    />
    <PdfParagraph>{`Do zapłaty ${formatPln(BigInt(invoice.grossGr))}`}</PdfParagraph>
  </PdfPage>
)
