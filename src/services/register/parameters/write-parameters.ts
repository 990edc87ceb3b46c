import type { Pool } from 'pg'
import { communitiesKept, type RegisterKeeper } from '@/access/may-keep-register'
import { DomainError } from '@/src/domain/domain-error'
import { recordEvent } from '@/src/platform/audit/record-event'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { valuesStatement, type ParameterValue, type ParameterWish } from './parameter-values'
import type { ParameterChange } from './parameters-form'

const lockPremises = `
select p.id from premises p where p.id = any($1::uuid[]) and p.community_id = $2
  and ($3::uuid[] is null or p.community_id = any($3)) order by p.id for no key update`

const begin = `
insert into premises_parameters (id, community_id, premises_id, name, valid_from_on, value, source)
select portal.uuid_v7(), $1, c.premises_id, $2::enum_premises_parameters_name, $3, c.value, 'zmiana zbiorcza'
from json_to_recordset($4) as c(premises_id uuid, value numeric)
on conflict (premises_id, name, valid_from_on) do update set value = excluded.value, source = excluded.source,
  updated_at = now()`

/**
 * Begins new values of one parameter on a day, of all premises named or of none; each holds until the next one of its
 * name. Sent twice it changes nothing, since what holds already is no change.
 * @returns how many values began
 * Errors: NOTHING_TYPED, UNKNOWN_PREMISES, VALUE_STALE where a value is not what the clerk looked at.
 */
export const writeParameters = (
  wish: ParameterWish,
  changes: readonly ParameterChange[],
  keeper: RegisterKeeper,
  pool: Pool = appPool(),
): Promise<number> =>
  transaction(pool, async (client) => {
    if (changes.length === 0) throw new DomainError('NOTHING_TYPED')
    const ids = changes.map(({ premisesId }) => premisesId)
    const { communityId, name, validFromOn } = wish
    const locked = await client.query(lockPremises, [ids, communityId, communitiesKept(keeper)])
    if (locked.rowCount !== new Set(ids).size) throw new DomainError('UNKNOWN_PREMISES')
    const { rows } = await client.query<ParameterValue>(
      valuesStatement(keeper, { ...wish, buildingId: null }),
    )
    const now = new Map(rows.map(({ premisesId, value }) => [premisesId, value]))
    const open = changes.filter(({ premisesId, value }) => now.get(premisesId) !== value)
    const stale = open.find(({ premisesId, before }) => (now.get(premisesId) ?? null) !== before)
    if (stale) throw new DomainError('VALUE_STALE', { premises: stale.code })
    if (open.length === 0) return 0
    const values = open.map(({ premisesId, value }) => ({ premises_id: premisesId, value }))
    await client.query(begin, [communityId, name, validFromOn, JSON.stringify(values)])
    await recordEvent(client, {
      ...{ actorKind: 'staff', actorId: keeper.staffId, communityId },
      ...{ action: 'parameters-changed', objectType: 'premises-parameters' },
      details: { name, validFromOn, count: open.length },
    })
    return open.length
  })
