import { query, type Statement } from '@/src/platform/db/pool'

/** Which costs one by one: of a category in a year, of a month or a building of it where named. */
export type LinesWish = { year: number; category: string; month: number | null; buildingId: string | null }

export type CostEntry = {
  id: string
  bookedOn: string
  building: string | null
  description: string | null
  amountGr: number
  invoice: { number: string; supplier: string; grossGr: number } | null
  fileId: string | null
  fileName: string | null
}

const text = `
select c.id, c.booked_on as "bookedOn", b.code as building, c.description, c.amount_gr as "amountGr",
  case when i.id is not null then json_build_object('number', i.number, 'supplier', s.name, 'grossGr', i.gross_gr) end as invoice,
  f.id as "fileId", f.name as "fileName"
from costs c
left join buildings b on b.id = c.building_id
left join supplier_invoices i on i.id = c.invoice_id
left join suppliers s on s.id = i.supplier_id
left join files f on f.id = i.file_id and f.deleted_at is null
where c.community_id = $1 and c.category = $3 and c.booked_on <= $6::date
  and c.booked_on >= make_date($2, coalesce($4, 1), 1)
  and c.booked_on < make_date($2, coalesce($4, 12), 1) + interval '1 month'
  and ($5::uuid is null or c.building_id = $5)
order by c.booked_on desc, c.external_id collate "C" desc`

export const costLinesStatement = (communityId: string, wish: LinesWish, todayOn: string): Statement => ({
  name: 'board_cost_lines',
  text,
  values: [communityId, wish.year, wish.category, wish.month, wish.buildingId, todayOn],
})

/** The costs behind a figure, newest first, each with its invoice and the invoice's file. */
export const readCostLines = (communityId: string, wish: LinesWish, todayOn: string): Promise<CostEntry[]> =>
  query<CostEntry>(costLinesStatement(communityId, wish, todayOn))
