import { describe, expect, it } from 'vitest'
import { PdfFacts, PdfHeading, PdfParagraph, PdfSums } from '@/src/platform/pdf/parts'
import { PdfPage } from '@/src/platform/pdf/PdfPage'
import { PdfTable } from '@/src/platform/pdf/PdfTable'
import { renderPdf } from '@/src/platform/pdf/render-pdf'
import { pdfPages } from '@/tests/support/pdf-text'

const PANGRAM = 'Zażółć gęślą jaźń ĄĆĘŁŃÓŚŹŻ m² m³'
const UKRAINIAN = 'Щоденник їжака, ґанок, Євшан'

const plainPage = {
  language: 'pl',
  issuer: { name: 'WM Klonowa 12', lines: [] },
  footer: 'Stan na 5 marca 2026',
  pageOf: (page: number, pages: number) => `Strona ${page} z ${pages}`,
}

const document = (rows: number) =>
  PdfPage({
    title: 'Wyciąg z kartoteki',
    language: 'pl',
    issuer: { name: 'Wspólnota Mieszkaniowa Klonowa 12', lines: ['ul. Klonowa 12', '30-001 Kraków'] },
    reference: ['Kraków, 5.03.2026'],
    footer: 'Stan na 5 marca 2026',
    pageOf: (page, pages) => `Strona ${page} z ${pages}`,
    children: [
      <PdfFacts key="f" facts={[{ label: 'Lokal', value: PANGRAM }]} />,
      <PdfParagraph key="p">{UKRAINIAN}</PdfParagraph>,
      <PdfHeading key="h">Pozycje</PdfHeading>,
      <PdfTable
        key="t"
        columns={[
          { label: 'Data', width: 1 },
          { label: 'Opis', width: 3 },
          { label: 'Kwota', width: 1, align: 'right' },
        ]}
        rows={Array.from({ length: rows }, (_, index) => ({
          cells: [`${index + 1}.`, { text: `Zaliczka ${index + 1}`, note: null }, '972,07'],
        }))}
      />,
      <PdfSums
        key="s"
        lines={[{ label: 'Zaległość', amount: '1,00' }]}
        total={{ label: 'Do zapłaty', amount: '972,07 zł' }}
      />,
    ],
  })

describe('a PDF document', () => {
  it('holds Polish and Ukrainian letters as text, not as pictures or boxes', async () => {
    const text = (await pdfPages(await renderPdf(document(3)))).join('\n')
    expect(text).toContain(PANGRAM)
    expect(text).toContain(UKRAINIAN)
    expect(text).toContain('Do zapłaty 972,07 zł')
  })

  it('keeps every letter as text in the documents after the first: O is still read after Ó', async () => {
    const say = (words: string) =>
      PdfPage({ ...plainPage, title: words, children: <PdfParagraph>{words}</PdfParagraph> })
    await renderPdf(say('ÓŃŚŻ ĄĆĘŁ'))
    const text = (await pdfPages(await renderPdf(say('ONSZ ACEL onszacel')))).join('\n')
    expect(text).toContain('ONSZ ACEL onszacel')
  })

  it('numbers its pages, repeats the table head on each, and loses no row', async () => {
    const pages = await pdfPages(await renderPdf(document(120)))
    expect(pages.length).toBeGreaterThan(2)
    pages.forEach((page, index) => {
      expect(page).toContain(`Strona ${index + 1} z ${pages.length}`)
      expect(page).toContain('Stan na 5 marca 2026')
      if (page.includes('Zaliczka')) expect(page).toContain('Data Opis Kwota')
    })
    const rows = pages.flatMap((page) => [...page.matchAll(/Zaliczka (\d+)/g)].map(([, number]) => number))
    expect(rows).toEqual(Array.from({ length: 120 }, (_, index) => String(index + 1)))
  })
})
