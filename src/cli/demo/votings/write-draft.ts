import type { Pool } from 'pg'
import { addDays } from '@/src/domain/time/civil-date'
import { PdfParagraph } from '@/src/platform/pdf/parts'
import { PdfPage } from '@/src/platform/pdf/PdfPage'
import { renderPdf } from '@/src/platform/pdf/render-pdf'
import { keepDemoFile } from '../keep-demo-file'
import type { DemoDraft } from './texts'

/** A draft as staff would write it in the admin; null where the demo has it already. */
export async function writeDraft(pool: Pool, draft: DemoDraft, today: string): Promise<string | null> {
  const { rows } = await pool.query<{ id: string }>(
    `insert into resolutions (id, created_at, updated_at, community_id, number, title, text, category, mode, rule,
       requires_notary, opens_on, closes_on)
     select portal.uuid_v7(), now(), now(), c.id, $2, $3, $4, $5::enum_resolutions_category, $6::enum_resolutions_mode,
       $7::enum_resolutions_rule, $8, $9, $10 from communities c where c.code = $1
     on conflict (community_id, number) do nothing returning id`,
    [
      draft.community,
      `${draft.number}/${today.slice(0, 4)}`,
      draft.title,
      draft.text,
      draft.category,
      draft.mode,
      draft.rule,
      draft.requiresNotary ?? false,
      addDays(today, draft.opens),
      addDays(today, draft.closes),
    ],
  )
  return rows[0]?.id ?? null
}

/** Attaches a PDF of a few lines to a draft, as its editor in the admin would. */
export async function attachPdf(
  pool: Pool,
  resolutionId: string,
  { name, title, lines }: { name: string; title: string; lines: readonly string[] },
): Promise<void> {
  const { rows } = await pool.query<{ community: string; name: string; address: string }>(
    `select c.id as community, c.name, c.street || ', ' || c.postal_code || ' ' || c.city as address
     from resolutions r join communities c on c.id = r.community_id where r.id = $1`,
    [resolutionId],
  )
  const found = rows[0]
  if (!found) throw new Error(`There is no resolution ${resolutionId}.`)
  const page = PdfPage({
    title,
    language: 'pl',
    issuer: { name: found.name, lines: [found.address] },
    footer: title,
    pageOf: (number, pages) => `Strona ${number} z ${pages}`,
    children: lines.map((line) => PdfParagraph({ children: line })),
  })
  const id = await keepDemoFile(pool, {
    ...{ bytes: Buffer.from(await renderPdf(page)), name, purpose: 'document', community: found.community },
    ...{ subject: 'resolutions', subjectId: resolutionId },
  })
  await pool.query(
    `insert into resolutions_rels ("order", parent_id, path, files_id) values (1, $1, 'files', $2)`,
    [resolutionId, id],
  )
}
