import { query } from '@/src/platform/db/pool'

/** What the use of a home is compared by; each null where nobody says. Canonical decimals. */
export type OwnSize = { ownPersons: string | null; ownArea: string | null }

/** Persons the advance counts today, and the heated area, else the whole. */
export async function readOwnSize(premisesId: string, todayOn: string): Promise<OwnSize | null> {
  const [size] = await query<OwnSize>({
    name: 'portal_own_size',
    text: `select coalesce(p.heated_area_m2, p.area_m2)::text as "ownArea", (
        select q.value::text from premises_parameters q
        where q.premises_id = p.id and q.name = 'persons' and q.valid_from_on <= $2::date
        order by q.valid_from_on desc limit 1) as "ownPersons"
      from premises p where p.id = $1`,
    values: [premisesId, todayOn],
  })
  return size ?? null
}
