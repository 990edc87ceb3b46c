import type { PoolClient } from 'pg'
import type { Rate } from '@/src/domain/finance/charging/pick-rates'

/** The rates of a community that hold on a day. */
export async function loadRates(client: PoolClient, communityId: string, onDate: string): Promise<Rate[]> {
  const { rows } = await client.query<Rate>(
    `select id, component, name, unit, quantity, rate, price_kind = 'net' as "isNet", vat_treatment as "vatTreatment",
       fund, basis, premises_id as "premisesId", building_id as "buildingId", use,
       valid_from_on as "validFromOn", valid_to_on as "validToOn"
     from rates
     where community_id = $1 and valid_from_on <= $2 and (valid_to_on is null or valid_to_on > $2)
     order by id`,
    [communityId, onDate],
  )
  return rows
}
