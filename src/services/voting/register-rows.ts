import type { Pool, PoolClient } from 'pg'
import { fraction } from '@/src/domain/register/shares'
import type { OwnerTie, Register } from '@/src/domain/voting/electorate'
import type { ProxyGrant, VotingTie } from '@/src/domain/voting/entitlement'

type Db = Pool | PoolClient

type TieRow = {
  premises_id: string
  person_id: string
  capacity: 'owner' | 'spouse' | 'representative'
  principal_id: string | null
  from_on: string
  to_on: string | null
  fraction_num: number
  fraction_den: number
}

/** What an electorate is made of: premises with shares, dated ties that carry a vote, members of a cooperative. */
export type VotingRegister = Register & { votingTies: VotingTie[] }

async function loadTies(db: Db, communityId: string): Promise<TieRow[]> {
  const { rows } = await db.query<TieRow>({
    name: 'voting_ties',
    text: `select premises_id, person_id, capacity, principal_id, from_on, to_on, fraction_num, fraction_den
      from occupancies where community_id = $1 and capacity in ('owner', 'spouse', 'representative')
      order by from_on, id`,
    values: [communityId],
  })
  return rows
}

async function loadMembers(db: Db, communityId: string): Promise<Register['members']> {
  const { rows } = await db.query<{ kind: string; members: Register['members'] }>({
    name: 'voting_members',
    text: `select c.kind, coalesce((select json_agg(json_build_object('personId', m.person_id, 'fromOn', m.from_on, 'toOn', m.to_on)
        order by m.from_on) from members m where m.community_id = c.id), '[]') as members
      from communities c where c.id = $1`,
    values: [communityId],
  })
  return rows[0]?.kind === 'cooperative' ? rows[0].members : null
}

/** The register of a community as far as votes hang on it. */
export async function loadVotingRegister(db: Db, communityId: string): Promise<VotingRegister> {
  const premises = await db.query<{ id: string; share_num: number | null; share_den: number | null }>({
    name: 'voting_premises',
    text: 'select id, share_num, share_den from premises where community_id = $1 order by code, id',
    values: [communityId],
  })
  const ties = await loadTies(db, communityId)
  return {
    premises: premises.rows.map(({ id, share_num: num, share_den: den }) => ({
      id,
      share: num === null || den === null ? null : fraction(num, den),
    })),
    ties: ties.flatMap((tie): OwnerTie[] =>
      tie.capacity === 'representative'
        ? []
        : [
            {
              premisesId: tie.premises_id,
              personId: tie.person_id,
              capacity: tie.capacity,
              fromOn: tie.from_on,
              toOn: tie.to_on,
              part: fraction(tie.fraction_num, tie.fraction_den),
            },
          ],
    ),
    votingTies: ties.map((tie) => ({
      premisesId: tie.premises_id,
      personId: tie.person_id,
      capacity: tie.capacity,
      principalId: tie.principal_id,
      fromOn: tie.from_on,
      toOn: tie.to_on,
    })),
    members: await loadMembers(db, communityId),
  }
}

/** Powers of attorney that cover a resolution (`portal.proxy_covers`), those of one agent or of all. */
export async function loadProxies(
  db: Db,
  resolution: { id: string; communityId: string },
  agentId: string | null,
): Promise<ProxyGrant[]> {
  const { rows } = await db.query<ProxyGrant>({
    name: 'voting_proxies',
    text: `select p.id, p.principal_id as "principalId", p.agent_id as "agentId", p.from_on as "fromOn", p.to_on as "toOn"
      from proxies p join resolutions r on r.id = $2
      where p.community_id = $1 and ($3::uuid is null or p.agent_id = $3) and portal.proxy_covers(p, r)
      order by p.from_on, p.id`,
    values: [resolution.communityId, resolution.id, agentId],
  })
  return rows
}
