import type { PoolClient } from 'pg'
import type { HeldAccount, Holding } from '@/src/domain/finance/charging/month-segments'
import type { ChargedPremises } from '@/src/domain/finance/charging/premises-charge'
import type { DatedValue } from '@/src/domain/finance/charging/quantity'
import type { PremisesUse } from '@/src/domain/finance/charging/vat-treatment'
import { fraction } from '@/src/domain/register/shares'

/** Premises as charges and settlements need them, with the code people know them by. */
export type BookedPremises = ChargedPremises & { code: string; buildingCode: string; shareDen: string | null }

type Row = {
  id: string
  code: string
  buildingId: string
  buildingCode: string
  use: PremisesUse
  areaM2: string
  heatedAreaM2: string | null
  shareNum: number | null
  shareDen: number | null
  values: DatedValue[]
  accounts: HeldAccount[]
  holdings: { accountId: string; fromOn: string; toOn: string | null; num: number; den: number }[]
  waterMeters: number
  allocators: number
}

// Premises order: by building, numbered ones first, then as people count: 2 before 10.
const statement = `
select p.id, p.code, p.building_id as "buildingId", b.code as "buildingCode", p.use, p.area_m2 as "areaM2",
  p.heated_area_m2 as "heatedAreaM2", p.share_num as "shareNum", p.share_den as "shareDen",
  coalesce((select json_agg(json_build_object('name', v.name, 'validFromOn', v.valid_from_on, 'value', v.value::text))
    from premises_parameters v where v.premises_id = p.id), '[]') as values,
  coalesce((select json_agg(json_build_object('accountId', a.id, 'openedOn', a.opened_on, 'closedOn', a.closed_on)
      order by a.code)
    from accounts a where a.premises_id = p.id), '[]') as accounts,
  coalesce((select json_agg(json_build_object('accountId', a.id, 'fromOn', o.from_on, 'toOn', o.to_on,
      'num', o.fraction_num, 'den', o.fraction_den) order by o.from_on, o.id)
    from occupancies o
    join occupancies_rels l on l.parent_id = o.id and l.path = 'accounts'
    join accounts a on a.id = l.accounts_id and a.premises_id = p.id
    where o.premises_id = p.id and o.capacity = 'owner'), '[]') as holdings,
  (select count(*) from meters m where m.premises_id = p.id and m.kind in ('coldWater', 'hotWater')
    and m.installed_on <= $2::date and (m.removed_on is null or m.removed_on > $2::date)) as "waterMeters",
  (select count(*) from meters m where m.premises_id = p.id and m.kind = 'allocator'
    and m.installed_on <= $2::date and (m.removed_on is null or m.removed_on > $2::date)) as allocators
from premises p join buildings b on b.id = p.building_id
where p.community_id = $1 and ($3::uuid is null or p.building_id = $3::uuid)
order by b.code, p.code !~ '^[0-9]', nullif(regexp_replace(p.code, '\\D', '', 'g'), '')::numeric nulls last, p.code collate "C"`

const holdingOf = ({ num, den, ...rest }: Row['holdings'][number]): Holding => ({
  ...rest,
  part: fraction(num, den),
})

const premisesOf = (row: Row): BookedPremises => ({
  code: row.code,
  buildingCode: row.buildingCode,
  shareDen: row.shareDen === null ? null : String(row.shareDen),
  place: { premisesId: row.id, buildingId: row.buildingId, use: row.use },
  facts: {
    areaM2: row.areaM2,
    heatedAreaM2: row.heatedAreaM2,
    share: row.shareNum === null || row.shareDen === null ? null : fraction(row.shareNum, row.shareDen),
    values: row.values,
    waterMeters: Number(row.waterMeters),
    allocators: Number(row.allocators),
  },
  accounts: row.accounts,
  holdings: row.holdings.map(holdingOf),
})

/**
 * The premises of a community, or of one of its buildings, in premises order. Devices are counted on `onDate`.
 * @param client with the project's own types: dates and decimals as text
 */
export async function loadPremises(
  client: PoolClient,
  communityId: string,
  onDate: string,
  buildingId: string | null = null,
): Promise<BookedPremises[]> {
  const { rows } = await client.query<Row>(statement, [communityId, onDate, buildingId])
  return rows.map(premisesOf)
}
