import { query } from '@/src/platform/db/pool'

/** A rate as the admin writes it. */
export type RateRow = {
  id?: string
  community: string
  component: string
  name: string
  quantity: string
  unit: string
  rate: string
  priceKind: string
  vatTreatment?: string | null
  premises?: string | null
  building?: string | null
  use?: string | null
  validFromOn: string
  validToOn?: string | null
}

/**
 * Why a rate cannot be written as it is: `charged` where a posted month was reckoned by it and more than its end would
 * change, `overlap` where another rate of its scope holds on some of its days. A new rate ends an open one that began
 * before it, so that one does not count. The database refuses both as well.
 */
export async function rateConflict(rate: RateRow): Promise<'charged' | 'overlap' | null> {
  if (rate.id !== undefined && (await isChargedOtherwise(rate))) return 'charged'
  const rows = await query({
    name: 'rate_overlap',
    text: `
      select 1 from rates r
      where r.community_id = $1 and r.component::text = $2 and r.id is distinct from $3
        and r.premises_id is not distinct from $4 and r.building_id is not distinct from $5
        and r.use::text is not distinct from $6
        and daterange(r.valid_from_on, r.valid_to_on) && daterange($7::date, $8::date)
        and not ($3::uuid is null and r.valid_to_on is null and r.valid_from_on < $7::date)
      limit 1`,
    values: [
      ...[rate.community, rate.component, rate.id ?? null],
      ...[rate.premises ?? null, rate.building ?? null, rate.use ?? null],
      ...[rate.validFromOn, rate.validToOn ?? null],
    ],
  })
  return rows.length > 0 ? 'overlap' : null
}

async function isChargedOtherwise(rate: RateRow): Promise<boolean> {
  const rows = await query({
    name: 'rate_charged_otherwise',
    text: `
      select 1 from rates r
      where r.id = $1 and portal.rate_is_charged(r.id)
        and (r.community_id, r.component::text, r.name, r.quantity::text, r.unit, r.rate, r.price_kind::text,
          r.vat_treatment::text, r.premises_id, r.building_id, r.use::text, r.valid_from_on)
        is distinct from ($2::uuid, $3::text, $4::text, $5::text, $6::text, $7::numeric, $8::text, $9::text, $10::uuid,
          $11::uuid, $12::text, $13::date)`,
    values: [
      ...[rate.id, rate.community, rate.component, rate.name, rate.quantity, rate.unit, rate.rate],
      ...[rate.priceKind, rate.vatTreatment ?? null, rate.premises ?? null, rate.building ?? null],
      ...[rate.use ?? null, rate.validFromOn],
    ],
  })
  return rows.length > 0
}
