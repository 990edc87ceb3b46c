import { applyDocuments } from '../apply/apply-documents'
import { audienceList } from '../cells/audience'
import { choice } from '../cells/choices'
import { day } from '../cells/dates'
import { code, freeText } from '../cells/texts'
import { fileOf } from '../files/attached-files'
import { judgeDocuments } from '../judge/judge-documents'
import { community } from './columns'
import type { TableSpec } from './table-spec'

const category = choice({
  rules: ['regulamin'],
  financialReport: ['sprawozdanie'],
  resolution: ['uchwala'],
  minutes: ['protokol'],
  other: ['inne'],
})

/** The audience in the words of the format, and the hash of the file as it was sent: what a row is compared by. */
const stored = `(select d.*, coalesce((select string_agg(w.word, '|' order by w.word collate "C") from (
      select a.kind || case a.kind
        when 'building' then ':' || b.code
        when 'staircase' then ':' || b.code || '/' || a.staircase
        when 'group' then ':' || g.name
        when 'premises' then ':' || p.code
        when 'resident' then ':' || r.code else '' end as word
      from public.documents_audience a
      left join public.buildings b on b.id = a.building_id left join public.resident_groups g on g.id = a.group_id
      left join public.premises p on p.id = a.premises_id left join public.residents r on r.id = a.resident_id
      where a._parent_id = d.id) w), '') as audience_words,
    (select f.source_sha256 from public.documents_versions v join public.files f on f.id = v.file_id
      where v._parent_id = d.id order by coalesce(v.effective_on, d.published_on) desc, v._order desc limit 1) as file_hash
  from public.documents d where d.deleted_at is null)`

/** Documents of the community with one file each; a changed file on a later day becomes a new version. */
export const documents: TableSpec = {
  name: 'documents',
  alias: 'dokumenty',
  stored: 'documents',
  storedFrom: stored,
  columns: [
    community,
    { name: 'externalId', alias: 'id', type: code, key: true, stored: 'external_id' },
    { name: 'title', alias: 'tytul', type: freeText, stored: 'title' },
    {
      name: 'category',
      alias: 'kategoria',
      type: category,
      stored: 'category',
      enumType: 'enum_documents_category',
    },
    { name: 'publishedOn', alias: 'data', type: day, stored: 'published_on' },
    {
      name: 'audience',
      alias: 'odbiorcy',
      type: audienceList,
      optional: true,
      emptyIs: 'all',
      stored: 'audience_words',
    },
    { name: 'resolution', alias: 'uchwala', type: code, optional: true, stored: 'resolution' },
    {
      name: 'file',
      alias: 'plik',
      type: freeText,
      stored: 'file_hash',
      effective: (plain) =>
        `(select f.sha256 from pg_temp.import_files f where f.path = ${fileOf(plain('file'))})`,
    },
  ],
  needs: ['buildings', 'premises', 'people', 'resolutions'],
  judge: judgeDocuments,
  apply: applyDocuments,
}
