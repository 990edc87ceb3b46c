import { endOfTime } from '@/access/sql-scope'
import type { ResidentActor, Tie } from '@/access/actor/types'
import { query } from '@/src/platform/db/pool'
import type { Place } from './place'
import type { ParameterName } from './record-view'

export type RecordRow = {
  display_name: string
  username: string
  email: string | null
  phone: string | null
  premises: {
    code: string
    use: Tie['premises']['use']
    staircase: string | null
    floor: string | null
    area_m2: string
    heated_area_m2: string | null
    share_num: number | null
    share_den: number | null
    street: string
    postal_code: string
    city: string
  } | null
  fractions: Record<string, [num: number, den: number]>
  accounts: {
    id: string
    code: string
    premises_code: string
    premises_use: Tie['premises']['use']
    nrb: string | null
  }[]
  parameters: [name: ParameterName, validFromOn: string, value: string][]
}

// Parameters follow the tie's time, and of each name the one in force on its first day, as the policy's scope does:
// what a predecessor declared before that is not the successor's to read.
const statement = {
  name: 'portal_record',
  text: `
select me.display_name, me.username, me.email, me.phone,
  (select row_to_json(home) from (
    select p.code, p.use, p.staircase, p.floor, p.area_m2::text, p.heated_area_m2::text, p.share_num, p.share_den,
      b.street, b.postal_code, b.city
    from premises p join buildings b on b.id = p.building_id where p.id = $2
  ) home) as premises,
  coalesce((select json_object_agg(o.id, json_build_array(o.fraction_num, o.fraction_den))
    from occupancies o where o.id = any($3::uuid[]) and o.person_id = me.id), '{}') as fractions,
  coalesce((select json_agg(json_build_object('id', a.id, 'code', a.code, 'premises_code', ap.code,
      'premises_use', ap.use, 'nrb', a.nrb) order by a.code)
    from accounts a join premises ap on ap.id = a.premises_id where a.id = any($4::uuid[])), '[]') as accounts,
  coalesce((select json_agg(json_build_array(x.name, x.valid_from_on, x.value::text) order by x.name, x.valid_from_on desc)
    from (
      select distinct q.name, q.valid_from_on, q.value
      from unnest($5::uuid[], $6::date[], $7::date[]) t(premises_id, from_on, until_on)
      join premises_parameters q on q.premises_id = t.premises_id and q.valid_from_on < t.until_on
      where q.valid_from_on >= t.from_on or q.valid_from_on = (
        select max(e.valid_from_on) from premises_parameters e
        where e.premises_id = q.premises_id and e.name = q.name and e.valid_from_on <= t.from_on)
    ) x), '[]') as parameters
from residents me where me.id = $1`,
}

/** One statement for everything the page of record data shows. `parameterTies` are those that may see parameters. */
export async function readRecordRow(
  actor: ResidentActor,
  place: Place | null,
  parameterTies: readonly Tie[],
): Promise<RecordRow | null> {
  const ties = place?.ties ?? []
  const [row] = await query<RecordRow>({
    ...statement,
    values: [
      actor.id,
      place?.premisesId ?? null,
      ties.map((tie) => tie.occupancyId),
      [...new Set(ties.flatMap((tie) => tie.accounts.map((account) => account.accountId)))],
      parameterTies.map((tie) => tie.premisesId),
      parameterTies.map((tie) => tie.fromOn),
      parameterTies.map((tie) => (tie.isCurrent ? endOfTime : (tie.toOn ?? endOfTime))),
    ],
  })
  return row ?? null
}
