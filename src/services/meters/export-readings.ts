import { communitiesOf, type MeterKeeper } from '@/access/may-keep-meters'
import { query } from '@/src/platform/db/pool'
import type { ExportTable } from '@/src/platform/tables/table'
import { toCsv } from '@/src/platform/tables/to-csv'

type Column = 'community' | 'meter' | 'date' | 'kind' | 'value'
type Row = Record<Column, string>

// A program that dates the state at the end of 30 June 1 July gets it so; the import takes the day off again.
const statement = {
  name: 'export_readings',
  text: `
select c.code as community, m.serial as meter, r.kind::text, r.value::text,
  (r.read_on + case when c.readings_dated_next_day and r.kind not in ('initial', 'final') then 1 else 0 end)::text as date
from meter_readings r join meters m on m.id = r.meter_id join communities c on c.id = r.community_id
where r.community_id = $2 and ($1::uuid[] is null or r.community_id = any($1)) and r.status = 'accepted'
  and r.read_on between $3::date and $4::date
order by r.read_on, m.serial, r.kind`,
}

const columns: ExportTable<Column>['columns'] = [
  { key: 'community', label: 'community', kind: 'text' },
  { key: 'meter', label: 'meter', kind: 'text' },
  { key: 'date', label: 'date', kind: 'date' },
  { key: 'kind', label: 'kind', kind: 'text' },
  { key: 'value', label: 'value', kind: 'decimal' },
]

/**
 * Accepted readings of the days as the `readings` table of the import format, which an accounting program can take and
 * which imports again unchanged; null where there are none, or the community is not the keeper's.
 */
export async function exportReadings(
  keeper: MeterKeeper,
  communityId: string,
  { fromOn, toOn }: { fromOn: string; toOn: string },
): Promise<string | null> {
  const rows = await query<Row>({
    ...statement,
    values: [communitiesOf(keeper), communityId, fromOn, toOn],
  })
  return rows.length === 0 ? null : toCsv({ title: 'readings', columns, rows })
}
