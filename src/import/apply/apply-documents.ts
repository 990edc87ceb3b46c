import { fileOf } from '../files/attached-files'
import { keepPackageFile } from '../files/keep-package-file'
import { workName } from '../judge/sql'
import { openPackage } from '../package/open-package'
import type { OpenPackage } from '../package/package-file'
import type { Run } from '../run'

const work = `${workName('documents')} w`
const values = `w.title, w.category::public.enum_documents_category, w."publishedOn", w.resolution`

const writeRows = async (run: Run): Promise<void> => {
  await run.client.query(`insert into public.documents
      (id, created_at, updated_at, community_id, external_id, title, category, published_on, resolution)
    select w.id, now(), now(), w.community_id, w."externalId", ${values} from ${work} where w.state = 'new'`)
  await run.client.query(`update public.documents d set updated_at = now(),
      (title, category, published_on, resolution) = (${values}) from ${work}
    where w.state = 'changed' and d.id = w.stored_id`)
}

const partOf = (kind: string): string =>
  `case when u.part like '${kind}:%' then substr(u.part, ${kind.length + 2}) end`

/** The audience of new and changed rows, anew: codes become the ids of rows that are all stored by now. */
const writeAudiences = async (run: Run): Promise<void> => {
  await run.client.query(`delete from public.documents_audience a using ${work}
    where w.state = 'changed' and a._parent_id = w.stored_id`)
  await run.client.query(`insert into public.documents_audience
      (_order, _parent_id, id, kind, building_id, staircase, group_id, premises_id, resident_id)
    select u.place, w.id, portal.uuid_v7()::text,
      split_part(u.part, ':', 1)::public.enum_documents_audience_kind, b.id,
      case when u.part like 'staircase:%' then substr(${partOf('staircase')}, strpos(${partOf('staircase')}, '/') + 1) end,
      g.id, p.id, r.id
    from ${work} cross join lateral unnest(string_to_array(w.audience, '|')) with ordinality u(part, place)
    left join public.buildings b on b.community_id = w.community_id
      and b.code = coalesce(${partOf('building')}, split_part(${partOf('staircase')}, '/', 1))
    left join public.resident_groups g on g.community_id = w.community_id and g.name = ${partOf('group')}
    left join public.premises p on p.community_id = w.community_id and p.code = ${partOf('premises')}
    left join public.residents r on r.code = ${partOf('resident')}
    where w.state in ('new', 'changed')`)
}

type Wanted = { id: string; communityId: string; publishedOn: string; path: string }

/** New documents, and changed ones whose newest file is not the one of the package. */
const wantedFiles = `select w.id, w.community_id as "communityId", w."publishedOn"::text as "publishedOn",
    ${fileOf('s.file')} as path
  from ${work} join pg_temp."stage_documents" s on s.row_no = w.row_no
  where w.state in ('new', 'changed') and w.file is distinct from (
    select f.source_sha256 from public.documents_versions v join public.files f on f.id = v.file_id
    where v._parent_id = w.id order by coalesce(v.effective_on, w."publishedOn") desc, v._order desc limit 1)
  order by w.row_no`

/** The version of that day gets the file, else a new version does; a file that was replaced goes to the trash. */
const addVersion = async (run: Run, document: Wanted, fileId: string): Promise<void> => {
  const { rows } = await run.client.query<{ old: string }>(
    `update public.documents_versions v set file_id = $1 from public.documents_versions before
     where v.id = before.id and v._parent_id = $2 and v.effective_on = $3 returning before.file_id as old`,
    [fileId, document.id, document.publishedOn],
  )
  if (rows[0]) {
    await run.client.query('update public.files set deleted_at = now() where id = $1', [rows[0].old])
    return
  }
  await run.client.query(
    `insert into public.documents_versions (_order, _parent_id, id, file_id, effective_on)
     select coalesce(max(v._order), 0) + 1, $1, portal.uuid_v7()::text, $2, $3 from public.documents_versions v
     where v._parent_id = $1`,
    [document.id, fileId, document.publishedOn],
  )
}

const keep = async (run: Run, opened: OpenPackage, document: Wanted): Promise<void> =>
  addVersion(run, document, await keepPackageFile(run, opened, { ...document, subject: 'documents' }))

/** Writes documents, whom they are for, and their files. The bytes are read from the package once more. */
export const applyDocuments = async (run: Run): Promise<void> => {
  await writeRows(run)
  await writeAudiences(run)
  const { rows } = await run.client.query<Wanted>(wantedFiles)
  if (rows.length === 0) return
  const opened = await openPackage(run.source)
  try {
    for (const document of rows) await keep(run, opened, document)
  } finally {
    await opened.close()
  }
}
