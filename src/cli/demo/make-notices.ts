import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { plainText, richTextOf } from '@/src/domain/communication/rich-text'
import { addDays } from '@/src/domain/time/civil-date'
import { runImport } from '@/src/import/run-import'
import { PdfParagraph } from '@/src/platform/pdf/parts'
import { PdfPage } from '@/src/platform/pdf/PdfPage'
import { renderPdf } from '@/src/platform/pdf/render-pdf'
import { sendAnnouncement } from '@/src/services/communication/send-announcement'
import { toCsv } from '@/src/platform/tables/to-csv'

const COMMUNITY = 'WM-KLONOWA'

const LETTERS = [
  {
    title: 'Odczyt liczników i godziny biura w grudniu',
    severity: 'ordinary',
    words:
      'Do 5 grudnia podaj odczyty wodomierzy w portalu albo na karcie, którą wrzucimy do skrzynki.\n\nW grudniu biuro administracji jest czynne od poniedziałku do piątku od 8:00 do 16:00. W Wigilię biuro jest zamknięte.',
  },
  {
    title: 'Przegląd instalacji gazowej w klatkach I–III',
    severity: 'important',
    words:
      'W przyszły wtorek od 9:00 do 15:00 uprawniony instalator sprawdzi instalację gazową we wszystkich lokalach.\n\nProsimy być w domu albo zostawić klucz sąsiadowi. Kto nie może w tym dniu, umówi się z administracją na inny termin. Przegląd jest obowiązkowy raz w roku (art. 62 Prawa budowlanego).',
  },
] as const

const PAPERS = [
  {
    id: 'REG-1',
    title: 'Regulamin porządku domowego',
    category: 'rules',
    daysAgo: 400,
    audience: 'all',
    lines: [
      'Cisza nocna trwa od 22:00 do 6:00.',
      'Remonty głośne wykonuje się w dni robocze od 8:00 do 18:00, w soboty od 9:00 do 14:00.',
      'Na klatkach schodowych i w piwnicach nie przechowuje się rzeczy: to drogi ewakuacyjne.',
    ],
  },
  {
    id: 'SPR-1',
    title: 'Sprawozdanie finansowe za ostatni rok',
    category: 'financialReport',
    daysAgo: 240,
    audience: 'owners',
    lines: [
      'Koszty zarządu nieruchomością wspólną zamknęły się kwotą zgodną z planem gospodarczym.',
      'Fundusz remontowy: wpływy przeznaczono na wymianę pionów i odnowienie elewacji od podwórza.',
    ],
  },
  {
    id: 'PROT-1',
    title: 'Protokół z rocznego zebrania właścicieli',
    category: 'minutes',
    daysAgo: 235,
    audience: 'owners',
    lines: [
      'Zebranie otworzył członek zarządu. Stwierdzono prawidłowość zwołania.',
      'Przyjęto sprawozdanie, udzielono zarządowi absolutorium, omówiono plan remontów.',
    ],
  },
] as const

const pdfOf = async (title: string, lines: readonly string[]): Promise<Buffer> => {
  const page = PdfPage({
    title,
    language: 'pl',
    issuer: { name: 'Wspólnota Mieszkaniowa Klonowa 12', lines: ['ul. Klonowa 12, 30-702 Kraków'] },
    footer: title,
    pageOf: (number, pages) => `Strona ${number} z ${pages}`,
    children: lines.map((line) => PdfParagraph({ children: line })),
  })
  return Buffer.from(await renderPdf(page))
}

/** Rules, a report and minutes of the first community, as an accounting program would send them: through the import. */
export async function makeDocuments(pool: Pool, folder: string, today: string): Promise<void> {
  await mkdir(join(folder, 'files'), { recursive: true })
  const columns = ['community', 'externalId', 'title', 'category', 'publishedOn', 'audience', 'file'] as const
  const rows = []
  for (const paper of PAPERS) {
    const file = `${paper.id}.pdf`
    await writeFile(join(folder, 'files', file), await pdfOf(paper.title, paper.lines))
    rows.push({
      ...{ community: COMMUNITY, externalId: paper.id, title: paper.title, category: paper.category },
      ...{ publishedOn: addDays(today, -paper.daysAgo), audience: paper.audience, file },
    })
  }
  const csv = toCsv({
    title: 'documents',
    columns: columns.map((key) => ({ key, label: key, kind: 'text' as const })),
    rows,
  })
  await writeFile(join(folder, 'documents.csv'), csv)
  const result = await runImport({ source: folder, dryRun: false, importer: { kind: 'system' }, pool })
  if (!result.applied)
    throw new Error(`The documents of the demo were refused: ${JSON.stringify(result.errors.slice(0, 5))}`)
}

/** Two letters to the whole house, one of which asks to be confirmed, sent as staff send them. */
export async function makeAnnouncements(pool: Pool): Promise<void> {
  for (const { title, severity, words } of LETTERS) {
    const id = randomUUID()
    const body = richTextOf(words)
    await pool.query(
      `insert into announcements (id, community_id, title, severity, body, body_text, created_at, updated_at)
       select $1, c.id, $2, $3::enum_announcements_severity, $4, $5, now(), now() from communities c where c.code = $6`,
      [id, title, severity, JSON.stringify(body), plainText(body), COMMUNITY],
    )
    await pool.query(
      `insert into announcements_audience (_order, _parent_id, id, kind) values (1, $1, $2, 'all')`,
      [id, randomUUID()],
    )
    const outcome = await sendAnnouncement(id, null)
    if (outcome !== 'sent') throw new Error(`The announcement „${title}” was not sent: ${outcome}.`)
  }
}
