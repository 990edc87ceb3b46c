import type { ClientBase } from 'pg'
import { toCsv } from '@/src/platform/tables/to-csv'
import type { ExportScope } from './export-scope'

export type KeptFiles = {
  /** A table of what the files are and which rows they belong to. */
  index: string
  files: { path: string; filename: string }[]
}

type Row = {
  path: string
  filename: string
  community: string
  name: string
  subject: string | null
  subjectId: string | null
  type: string
  size: string
  sha256: string | null
  keptOn: string
}

const COLUMNS = [
  'path',
  'community',
  'name',
  'subject',
  'subjectId',
  'type',
  'size',
  'sha256',
  'keptOn',
] as const

/**
 * Every file the portal keeps of the communities (photos of faults and meters, papers of votings, attachments of cases,
 * all versions of documents), for the archive. Named by id, so that no name of a file can do harm.
 */
export const keptFiles = async (client: ClientBase, { ids }: ExportScope): Promise<KeptFiles> => {
  const { rows } = await client.query<Row>(
    `select 'kept/' || coalesce(f.subject, 'other') || '/' || f.id || '.' || coalesce(substring(f.filename from '\\.([a-z]+)$'), 'bin') as path,
       f.filename, c.code as community, f.name, f.subject, f.subject_id as "subjectId", f.mime_type as type,
       f.filesize::bigint::text as size, f.sha256, (f.created_at at time zone 'Europe/Warsaw')::date::text as "keptOn"
     from public.files f join public.communities c on c.id = f.community_id
     where f.community_id = any($1::uuid[]) and f.deleted_at is null order by 1`,
    [ids],
  )
  const columns = COLUMNS.map((key) => ({ key, label: key, kind: 'text' as const }))
  return {
    index: toCsv({ title: 'kept', columns, rows }),
    files: rows.map(({ path, filename }) => ({ path, filename })),
  }
}
