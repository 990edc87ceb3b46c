import type { Pool } from 'pg'
import { nextInspectionOn } from '@/src/domain/maintenance/inspections'
import { addDays } from '@/src/domain/time/civil-date'
import { PdfParagraph } from '@/src/platform/pdf/parts'
import { PdfPage } from '@/src/platform/pdf/PdfPage'
import { renderPdf } from '@/src/platform/pdf/render-pdf'
import { keepDemoFile } from '../keep-demo-file'
import { INSPECTIONS, type FindingStory, type InspectionStory } from './inspection-stories'

type Demo = { pool: Pool; today: string; community: string }

const insert = `
insert into inspections (id, community_id, building_id, kind, subject, done_on, next_on, inspector, licence, protocol_number,
  created_at, updated_at)
select portal.uuid_v7(), b.community_id, b.id, $3, $4, $5, $6, $7, $8, $9, now(), now()
from buildings b where b.community_id = $1 and b.code = $2 returning id`

async function addFinding(
  { pool, today }: Demo,
  inspection: { id: string; doneOn: string },
  finding: FindingStory,
): Promise<void> {
  const { text, category, dueInDays, fault = null, settled = null } = finding
  await pool.query(
    `insert into inspection_findings (id, community_id, inspection_id, text, category, priority, due_on, fault_id, settled_on,
       settled_note, created_at, updated_at)
     select portal.uuid_v7(), i.community_id, i.id, $2, $3, 'normal', $4,
       (select f.id from faults f where f.community_id = i.community_id and f.title = $5), $6, $7, now(), now()
     from inspections i where i.id = $1`,
    [
      ...[inspection.id, text, category, addDays(today, dueInDays), fault],
      ...[settled && inspection.doneOn, settled],
    ],
  )
}

const protocol = ({ inspector, licence, findings = [] }: InspectionStory, number: string) =>
  renderPdf(
    PdfPage({
      title: `Protokół przeglądu nr ${number}`,
      language: 'pl',
      issuer: { name: inspector, lines: [licence] },
      footer: `Protokół nr ${number}`,
      pageOf: (page, pages) => `Strona ${page} z ${pages}`,
      children: [
        'Obiekt nadaje się do dalszego użytkowania.',
        ...(findings.length === 0 ? ['Zaleceń nie wydano.'] : findings.map(({ text }) => text)),
      ].map((line) => PdfParagraph({ children: line })),
    }),
  )

async function addInspection(demo: Demo, story: InspectionStory, place: number): Promise<void> {
  const { pool, today, community } = demo
  const doneOn = addDays(today, -story.daysAgo)
  const number = `${place}/${doneOn.slice(0, 4)}`
  const { rows } = await pool.query<{ id: string }>(insert, [
    ...[community, story.building, story.kind, story.subject ?? null, doneOn],
    ...[nextInspectionOn(story.kind, doneOn), story.inspector, story.licence, number],
  ])
  const id = rows[0]?.id
  if (!id) throw new Error(`The demo has no building ${story.building} for an inspection.`)
  for (const finding of story.findings ?? []) await addFinding(demo, { id, doneOn }, finding)
  if (!story.findings) return
  const file = await keepDemoFile(pool, {
    ...{ bytes: await protocol(story, number), name: `protokol-${number.replace('/', '-')}.pdf` },
    ...{ purpose: 'document', community, subject: 'inspections', subjectId: id },
  })
  await pool.query('update inspections set protocol_id = $2 where id = $1', [id, file])
}

/** The register of inspections of the demo's first community. A second run adds nothing. */
export async function makeDemoInspections(pool: Pool, today: string): Promise<void> {
  const { rows } = await pool.query<{ community: string; done: boolean }>(
    `select id as community, exists (select from inspections) as done from communities where code = 'WM-KLONOWA'`,
  )
  const [found] = rows
  if (!found || found.done) return
  for (const [index, story] of INSPECTIONS.entries())
    await addInspection({ pool, today, community: found.community }, story, index + 1)
}
