import type { Pool } from 'pg'
import { shareOfOwner } from '@/src/services/voting/demands'
import { noteDelivery } from '@/src/services/voting/notice-list'

const idsOf = async (pool: Pool, code: string): Promise<{ person: string; community: string }> => {
  const { rows } = await pool.query<{ person: string; community: string }>(
    `select r.id as person, o.community_id as community from residents r join occupancies o on o.person_id = r.id
     where r.code = $1 limit 1`,
    [code],
  )
  if (!rows[0]) throw new Error(`The demo package has no person ${code}.`)
  return rows[0]
}

/** A power of attorney for one resolution, as the administration keeps it. */
export async function grantProxy(
  pool: Pool,
  {
    principal,
    agent,
    resolutionId,
    fromOn,
  }: Record<'principal' | 'agent' | 'resolutionId' | 'fromOn', string>,
): Promise<void> {
  const { person, community } = await idsOf(pool, principal)
  const { rows } = await pool.query<{ id: string }>(
    `insert into proxies (id, community_id, principal_id, agent_id, scope, from_on, note, created_at, updated_at)
     values (portal.uuid_v7(), $1, $2, $3, 'specific', $4, 'Pełnomocnictwo pisemne w segregatorze uchwał.', now(), now())
     returning id`,
    [community, person, (await idsOf(pool, agent)).person, fromOn],
  )
  await pool.query(
    `insert into proxies_rels ("order", parent_id, path, resolutions_id) values (1, $1, 'resolutions', $2)`,
    [rows[0]?.id, resolutionId],
  )
}

/** An owner's demand with the share he holds. */
export async function demand(
  pool: Pool,
  { kind, code, demandedOn }: { kind: 'meeting' | 'oneOwner'; code: string; demandedOn: string },
): Promise<void> {
  const { person, community } = await idsOf(pool, code)
  const share = await shareOfOwner(pool, { communityId: community, personId: person, on: demandedOn })
  await pool.query(
    `insert into resolution_demands (id, community_id, kind, person_id, share_num, share_den, demanded_on, created_at, updated_at)
     values (portal.uuid_v7(), $1, $2::enum_resolution_demands_kind, $3, $4, $5, $6, now(), now())`,
    [community, kind, person, share.num.toString(), share.den.toString(), demandedOn],
  )
}

/** Every third letter has come back with its confirmation. */
export async function deliverSome(
  pool: Pool,
  {
    resolutionId,
    staffId,
    deliveredOn,
  }: { resolutionId: string; staffId: string | null; deliveredOn: string },
): Promise<void> {
  if (staffId === null) return
  const { rows } = await pool.query<{ id: string }>(
    `select id from resolution_notices where resolution_id = $1 and channel = 'post' order by id`,
    [resolutionId],
  )
  const delivery = { resolutionId, staffId, channel: 'post' as const, deliveredOn }
  for (const [index, { id }] of rows.entries())
    if (index % 3 === 0)
      await noteDelivery({ ...delivery, noticeIds: [id], proof: `RR ${String(4_820_100 + index)} PL` }, pool)
}
