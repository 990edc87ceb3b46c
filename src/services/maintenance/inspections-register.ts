import { keptIds, type FaultKeeper } from '@/access/may-keep-faults'
import type { InspectionKind } from '@/src/domain/maintenance/inspections'
import { appPool } from '@/src/platform/db/pool'
import type { ExportTable, TableColumn } from '@/src/platform/tables/table'
import { openFindings, type PlanFilter } from './inspection-plan'

const COLUMNS = [
  ['community', 'text'],
  ['building', 'text'],
  ['kind', 'text'],
  ['subject', 'text'],
  ['doneOn', 'date'],
  ['nextOn', 'date'],
  ['inspector', 'text'],
  ['licence', 'text'],
  ['protocolNumber', 'text'],
  ['kobNumber', 'text'],
  ['findings', 'integer'],
  ['openFindings', 'integer'],
] as const

export type RegisterColumn = (typeof COLUMNS)[number][0]

export type RegisterRow = Record<
  Exclude<RegisterColumn, 'kind' | 'findings' | 'openFindings'>,
  string | null
> & {
  kind: InspectionKind
  findings: number
  openFindings: number
}

/** All inspections a keeper sees, building by building, the latest first. */
export async function readRegister(
  keeper: FaultKeeper,
  { community, building }: Pick<PlanFilter, 'community' | 'building'>,
): Promise<RegisterRow[]> {
  const kept = await keptIds(keeper, 'inspections', [community, building])
  // Not prepared: the condition differs with who asks.
  const { rows } = await appPool().query<RegisterRow>(
    `select c.name as community, b.street as building, i.kind, i.subject, i.done_on as "doneOn", i.next_on as "nextOn",
       i.inspector, i.licence, i.protocol_number as "protocolNumber", i.kob_number as "kobNumber",
       (select count(*)::int from inspection_findings n where n.inspection_id = i.id) as findings,
       (select count(*)::int from inspection_findings n where n.inspection_id = i.id and ${openFindings}) as "openFindings"
     from inspections i join buildings b on b.id = i.building_id join communities c on c.id = i.community_id
     where i.id in (${kept.text}) and ($1::uuid is null or i.community_id = $1) and ($2::uuid is null or i.building_id = $2)
     order by c.name, b.street, i.kind, i.done_on desc, i.id`,
    kept.values,
  )
  return rows
}

type Words = {
  title: string
  column: (key: RegisterColumn) => string
  kind: (kind: InspectionKind) => string
}

/** The register as a table to keep. */
export const registerTable = (rows: readonly RegisterRow[], words: Words): ExportTable<RegisterColumn> => ({
  title: words.title,
  columns: COLUMNS.map(([key, kind]): TableColumn<RegisterColumn> => ({
    ...{ key, kind, label: words.column(key) },
  })),
  rows: rows.map((row) => ({ ...row, kind: words.kind(row.kind) })),
})
