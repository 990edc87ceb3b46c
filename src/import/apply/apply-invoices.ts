import { fileOf } from '../files/attached-files'
import { keepPackageFile } from '../files/keep-package-file'
import { workName } from '../judge/sql'
import { openPackage } from '../package/open-package'
import type { Run } from '../run'
import type { TableSpec } from '../tables/table-spec'
import { insertNew, updateChanged } from './apply-table'

const TABLE = 'supplier-invoices'
const work = `${workName(TABLE)} w`

/** The description without the file, which no column of the table holds as it is compared. */
const withoutFile = (spec: TableSpec): TableSpec => ({
  ...spec,
  columns: spec.columns.filter(({ name }) => name !== 'file'),
})

type Wanted = { id: string; communityId: string; path: string | null }

/** New and changed invoices whose file is not the one they are stored with; `path` null where they have none any more. */
const wantedFiles = `select w.id, w.community_id as "communityId", ${fileOf('s.file')} as path
  from ${work} join pg_temp."stage_${TABLE}" s on s.row_no = w.row_no
  join public.supplier_invoices i on i.id = w.id left join public.files f on f.id = i.file_id
  where w.state in ('new', 'changed') and w.file is distinct from f.source_sha256 order by w.row_no`

/** Puts a file in the place of the invoice's old one, which goes to the trash. */
const replace = async (run: Run, id: string, fileId: string | null): Promise<void> => {
  await run.client.query(
    `update public.files set deleted_at = now()
     where id = (select file_id from public.supplier_invoices where id = $1)`,
    [id],
  )
  await run.client.query('update public.supplier_invoices set file_id = $2 where id = $1', [id, fileId])
}

const keepFiles = async (run: Run): Promise<void> => {
  const { rows } = await run.client.query<Wanted>(wantedFiles)
  if (rows.length === 0) return
  const opened = await openPackage(run.source)
  try {
    for (const { path, ...row } of rows) {
      const wanted = path === null ? null : { ...row, path, subject: 'supplier-invoices' as const }
      await replace(run, row.id, wanted && (await keepPackageFile(run, opened, wanted)))
    }
  } finally {
    await opened.close()
  }
}

/** Writes invoices with their files. The bytes are read from the package once more. */
export const applyInvoices = async (run: Run): Promise<void> => {
  const spec = withoutFile(run.specOf(TABLE))
  await updateChanged(run, spec)
  await insertNew(run, spec)
  if (run.tables.get(TABLE)?.headers.has('file')) await keepFiles(run)
}
