import { compareFractions, fraction, sumFractions, WHOLE } from '@/src/domain/register/shares'
import type { Run } from '../run'
import { addErrors, sound } from './issues'
import { workName } from './sql'

type Owner = {
  premises_id: string
  from_on: string
  to_on: string | null
  num: string
  den: string
  row_no: number | null
}

const contains = (owner: Owner, day: string): boolean =>
  owner.from_on <= day && (owner.to_on === null || owner.to_on > day)

/** The first day on which these owners hold more than the whole, or null. Sums only grow on a day a tie begins. */
const fullDay = (owners: readonly Owner[]): string | null => {
  const days = [...new Set(owners.map((owner) => owner.from_on))].sort()
  const exceeded = days.find((day) => {
    const there = owners.filter((owner) => contains(owner, day))
    const total = sumFractions(there.map((owner) => fraction(BigInt(owner.num), BigInt(owner.den))))
    return compareFractions(total, WHOLE) > 0
  })
  return exceeded ?? null
}

/**
 * Owners of all premises the package touches as they would stand: sound rows of the package, and stored ones it does
 * not replace.
 */
const OWNERS = `create temp table owner_days on commit drop as
  select w.premises_id, w."from" as from_on, w."to" as to_on, w."fractionNum" as num, w."fractionDen" as den, w.row_no
  from ${workName('occupancies')} w where w.capacity = 'owner' and w.premises_id is not null and ${sound('occupancies')}
  union all
  select t.premises_id, t.from_on, t.to_on, t.fraction_num, t.fraction_den, null from public.occupancies t
  where t.capacity = 'owner' and t.premises_id in (select premises_id from ${workName('occupancies')})
    and not exists (select from ${workName('occupancies')} w where w.stored_id = t.id and ${sound('occupancies')})`

/** Truncated to 60 decimals a sum is above 1 exactly when the true sum is, for any denominators in use. */
const SUSPECTS = `select o.* from owner_days o where o.premises_id in (
  select a.premises_id from owner_days a join owner_days b on b.premises_id = a.premises_id
    and b.from_on <= a.from_on and (b.to_on is null or b.to_on > a.from_on)
  where a.to_on is null or a.to_on > a.from_on
  group by a.premises_id, a.ctid having sum(div(b.num * 1e60, b.den)) > 1e60)
  order by o.premises_id, o.row_no nulls first`

const overlapsOf = (owners: readonly Owner[]): { row: number; day: string }[] => {
  const accepted: Owner[] = []
  const found: { row: number; day: string }[] = []
  for (const owner of owners) {
    const day = owner.row_no === null ? null : fullDay([...accepted, owner])
    if (day === null || owner.row_no === null) accepted.push(owner)
    else found.push({ row: owner.row_no, day })
  }
  return found
}

/** Owners' fractions of one premises above 1 on any day: `OVERLAP` at `from` of the later row. */
export const judgeFractions = async (run: Run): Promise<void> => {
  await run.client.query(OWNERS)
  await run.client.query('analyze owner_days')
  const text = SUSPECTS.replace(
    'o.*',
    'o.premises_id, o.from_on::text, o.to_on::text, o.num::text, o.den::text, o.row_no',
  )
  const { rows } = await run.client.query<Owner>(text)
  const byPremises = new Map<string, Owner[]>()
  for (const owner of rows)
    byPremises.set(owner.premises_id, [...(byPremises.get(owner.premises_id) ?? []), owner])
  const found = [...byPremises.values()].flatMap(overlapsOf)
  if (found.length === 0) return
  await addErrors(
    run,
    'occupancies',
    'OVERLAP',
    `select (o->>'row')::integer, 'from', jsonb_build_object('day', o->>'day') from jsonb_array_elements($1::jsonb) o`,
    [JSON.stringify(found)],
  )
}
