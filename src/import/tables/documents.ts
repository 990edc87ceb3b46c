import { applyDocuments } from '../apply/apply-documents'
import { audienceList } from '../cells/audience'
import { choice } from '../cells/choices'
import { day } from '../cells/dates'
import { code, freeText } from '../cells/texts'
import { sentHash } from '../files/attached-files'
import { exportedPath } from '../files/exported-path'
import { judgeDocuments } from '../judge/judge-documents'
import { community } from './columns'
import { EXPORTED_RESOLUTION } from './exported-resolution'
import type { TableSpec } from './table-spec'

const category = choice({
  rules: ['regulamin'],
  financialReport: ['sprawozdanie'],
  resolution: ['uchwala'],
  minutes: ['protokol'],
  other: ['inne'],
})

/**
 * The audience in the words of the format, and the hash of the newest file as it was sent: what a row is compared by. A
 * document made in the portal goes by its own id.
 */
const stored = `(select d.id, d.community_id, coalesce(d.external_id, d.id::text) as external_id, d.title, d.category,
    d.published_on, d.until_on, d.resolution, f.id as file_id, f.source_sha256 as file_hash, f.sha256 as kept_hash,
    exists (select from public.documents_audience a where a._parent_id = d.id and a.kind = 'group' and not exists (
      select from public.resident_groups_rels r where r.parent_id = a.group_id and r.path = 'people')) as for_empty_group,
    coalesce((select string_agg(w.word, '|' order by w.word collate "C") from (
      select a.kind || case a.kind
        when 'building' then ':' || b.code
        when 'staircase' then ':' || b.code || '/' || a.staircase
        when 'group' then ':' || g.name
        when 'premises' then ':' || p.code
        when 'resident' then ':' || r.code else '' end as word
      from public.documents_audience a
      left join public.buildings b on b.id = a.building_id left join public.resident_groups g on g.id = a.group_id
      left join public.premises p on p.id = a.premises_id left join public.residents r on r.id = a.resident_id
      where a._parent_id = d.id) w), '') as audience_words
  from public.documents d left join lateral (
    select k.id, k.source_sha256, k.sha256 from public.documents_versions v join public.files k on k.id = v.file_id
    where v._parent_id = d.id order by coalesce(v.effective_on, d.published_on) desc, v._order desc limit 1) f on true
  where d.deleted_at is null)`

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
    {
      name: 'resolution',
      alias: 'uchwala',
      type: code,
      optional: true,
      stored: 'resolution',
      // A number that only stands here would be an unknown reference.
      exported: `(select r.number from public.resolutions r
        where r.community_id = t.community_id and r.number = t.resolution and ${EXPORTED_RESOLUTION})`,
    },
    {
      name: 'file',
      alias: 'plik',
      type: freeText,
      stored: 'file_hash',
      effective: (plain) => sentHash(plain('file'), 'null'),
      exported: exportedPath('documents'),
    },
  ],
  exported: {
    only: `t.file_id is not null and t.audience_words <> '' and not t.for_empty_group
      and (t.until_on is null or t.until_on > (now() at time zone 'Europe/Warsaw')::date)`,
  },
  needs: ['buildings', 'premises', 'people', 'resolutions'],
  judge: judgeDocuments,
  apply: applyDocuments,
}
