import type { Pool } from 'pg'
import { todayInWarsaw } from '@/src/platform/clock'
import { renderPdf } from '@/src/platform/pdf/render-pdf'
import { demandPdf } from '@/src/portal/finance/debts/demand-pdf'
import { readDemand } from '@/src/portal/finance/debts/read-demand'
import { invoicePdf, type DemoInvoice } from './invoice-pdf'
import { keepDemoFile } from './keep-demo-file'

/** The newest invoices get a file; a thousand would only take time. */
const WITH_FILES = 16
const TERM_DAYS = 14

type Row = DemoInvoice & { id: string; community: string }

const newest = `
select i.id, i.community_id as community, i.number, s.name as supplier, s.nip, c.name as buyer, i.issued_on::text as "issuedOn",
  i.due_on::text as "dueOn", coalesce(i.description, i.category) as description, i.gross_gr as "grossGr",
  coalesce(i.net_gr, i.gross_gr) as "netGr", coalesce(i.vat_gr, 0) as "vatGr"
from supplier_invoices i join suppliers s on s.id = i.supplier_id join communities c on c.id = i.community_id
where c.code = $1 and i.gross_gr > 0 order by i.issued_on desc, i.external_id limit $2`

async function addInvoiceFiles(pool: Pool, community: string): Promise<void> {
  const { rows } = await pool.query<Row>(newest, [community, WITH_FILES])
  for (const { id, community: communityId, ...invoice } of rows) {
    const file = await keepDemoFile(pool, {
      ...{ bytes: await renderPdf(invoicePdf(invoice)), purpose: 'document', community: communityId },
      ...{ name: `faktura-${invoice.number.replaceAll('/', '-')}.pdf` },
      ...{ subject: 'supplier-invoices', subjectId: id },
    })
    await pool.query('update supplier_invoices set file_id = $2 where id = $1', [id, file])
  }
}

/** The demand that was sent in the case at court, among its papers, where the debtor finds it. */
async function addDemand(pool: Pool, community: string): Promise<void> {
  const { rows } = await pool.query<{ id: string; community: string }>(
    `select d.id, d.community_id as community from debt_cases d join communities c on c.id = d.community_id
     where c.code = $1 and d.stage = 'lawsuit'`,
    [community],
  )
  for (const one of rows) {
    const demand = await readDemand(one.id, todayInWarsaw(), TERM_DAYS)
    if (!demand) continue
    const file = await keepDemoFile(pool, {
      ...{ bytes: await renderPdf(demandPdf(demand)), purpose: 'document', community: one.community },
      ...{ name: 'wezwanie-do-zaplaty.pdf', subject: 'debt-cases', subjectId: one.id },
    })
    await pool.query(
      `insert into debt_cases_rels ("order", parent_id, path, files_id) values (1, $1, 'papers', $2)`,
      [one.id, file],
    )
  }
}

/** Files of a community's invoices and of its debt case at court. */
export async function makePapers(pool: Pool, community: string): Promise<void> {
  await addInvoiceFiles(pool, community)
  await addDemand(pool, community)
}
