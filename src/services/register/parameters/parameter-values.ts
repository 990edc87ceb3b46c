import { communitiesKept, type RegisterKeeper } from '@/access/may-keep-register'
import { naturalOrder } from '@/src/domain/natural-order'
import { query } from '@/src/platform/db/pool'

/** Premises with the value of one parameter that holds on a day, and whether another one follows. */
export type ParameterValue = {
  premisesId: string
  code: string
  building: string
  value: string | null
  validFromOn: string | null
  nextFromOn: string | null
}

export type ParameterWish = {
  communityId: string
  buildingId: string | null
  name: string
  validFromOn: string
}

const statement = `
select p.id as "premisesId", p.code, b.code as building, v.value::text as value, v.valid_from_on as "validFromOn",
  (select min(n.valid_from_on) from premises_parameters n where n.premises_id = p.id and n.name::text = $4
    and n.valid_from_on > $5) as "nextFromOn"
from premises p join buildings b on b.id = p.building_id
left join lateral (select x.value, x.valid_from_on from premises_parameters x
  where x.premises_id = p.id and x.name::text = $4 and x.valid_from_on <= $5 order by x.valid_from_on desc limit 1) v on true
where p.community_id = $2 and ($1::uuid[] is null or p.community_id = any($1)) and ($3::uuid is null or p.building_id = $3)`

/** As `parameterValues`, for those who have a statement to run elsewhere. */
export const valuesStatement = (
  keeper: RegisterKeeper,
  { communityId, buildingId, name, validFromOn }: ParameterWish,
) => ({
  name: 'parameter_values',
  text: statement,
  values: [communitiesKept(keeper), communityId, buildingId, name, validFromOn],
})

/** The premises of a community the keeper has, or of one building, as people count them. */
export async function parameterValues(
  keeper: RegisterKeeper,
  wish: ParameterWish,
): Promise<ParameterValue[]> {
  const rows = await query<ParameterValue>(valuesStatement(keeper, wish))
  return rows.sort((a, b) => naturalOrder(a.building, b.building) || naturalOrder(a.code, b.code))
}
