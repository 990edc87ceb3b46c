import { fraction } from '@/src/domain/register/shares'
import type { OwnerTie, Register } from '@/src/domain/voting/electorate'
import type { ProxyGrant, VotingTie } from '@/src/domain/voting/entitlement'
import type { Run } from '../run'
import { kindsAsJudged, membersAsJudged, premisesAsJudged, tiesAsJudged } from './as-judged'

/** The register of a community as votes need it, with who may stand in for whom. */
export type VotingRegister = Register & { votingTies: VotingTie[]; proxies: ProxyGrant[] }

type TieRow = {
  premises_id: string
  person_id: string
  capacity: 'owner' | 'spouse' | 'representative'
  principal_id: string | null
  from_on: string
  to_on: string | null
  num: string
  den: string
}

const ownerTies = (rows: readonly TieRow[]): OwnerTie[] =>
  rows.flatMap((tie) =>
    tie.capacity === 'representative'
      ? []
      : [
          {
            premisesId: tie.premises_id,
            personId: tie.person_id,
            capacity: tie.capacity,
            fromOn: tie.from_on,
            toOn: tie.to_on,
            part: fraction(BigInt(tie.num), BigInt(tie.den)),
          },
        ],
  )

const votingTies = (rows: readonly TieRow[]): VotingTie[] =>
  rows.map((tie) => ({
    premisesId: tie.premises_id,
    personId: tie.person_id,
    capacity: tie.capacity,
    principalId: tie.principal_id,
    fromOn: tie.from_on,
    toOn: tie.to_on,
  }))

const loadMembers = async (run: Run, communityId: string): Promise<Register['members']> => {
  const { rows } = await run.client.query<{ members: Register['members'] }>(
    `select (select coalesce(json_agg(json_build_object('personId', m.person_id, 'fromOn', m.from_on, 'toOn', m.to_on)
        order by m.from_on), '[]') from ${membersAsJudged(run)} m where m.community_id = k.id) as members
     from ${kindsAsJudged(run)} k where k.id = $1 and k.kind = 'cooperative'`,
    [communityId],
  )
  return rows[0]?.members ?? null
}

/** Reads a community's register as it would stand after the import; after applying, that is as it stands. */
export async function loadRegister(run: Run, communityId: string): Promise<VotingRegister> {
  const premises = await run.client.query<{ id: string; num: string | null; den: string | null }>(
    `select p.id, p.share_num::text as num, p.share_den::text as den from ${premisesAsJudged(run)} p
     where p.community_id = $1 order by p.code, p.id`,
    [communityId],
  )
  const { rows } = await run.client.query<TieRow>(
    `select o.premises_id, o.person_id, o.capacity, o.principal_id, o.from_on::text as from_on, o.to_on::text as to_on,
       coalesce(o.fraction_num, 1)::text as num, coalesce(o.fraction_den, 1)::text as den
     from ${tiesAsJudged(run)} o where o.community_id = $1 and o.capacity in ('owner', 'spouse', 'representative')
     order by o.from_on, o.person_id`,
    [communityId],
  )
  const proxies = await run.client.query<ProxyGrant>(
    `select p.id, p.principal_id as "principalId", p.agent_id as "agentId", p.from_on::text as "fromOn", p.to_on::text as "toOn"
     from public.proxies p where p.community_id = $1 order by p.from_on, p.id`,
    [communityId],
  )
  return {
    premises: premises.rows.map(({ id, num, den }) => ({
      id,
      share: num === null || den === null ? null : fraction(BigInt(num), BigInt(den)),
    })),
    ties: ownerTies(rows),
    votingTies: votingTies(rows),
    members: await loadMembers(run, communityId),
    proxies: proxies.rows,
  }
}
