import { asDeclarations, type PlacedVote } from '@/src/domain/voting/past-votes'
import type { Declaration, VotingRight } from '@/src/domain/voting/model'
import type { RuleName } from '@/src/domain/voting/rules'
import { tally, type Tally } from '@/src/domain/voting/tally'
import type { Run } from '../run'
import { workName } from '../judge/sql'
import { loadRegister } from './load-register'
import { frozenRights, writeRights } from './rights'

/** A resolution as a package has it. */
export type PastResolution = {
  id: string
  communityId: string
  rule: RuleName
  mode: 'meeting' | 'circulation' | 'mixed'
  openedOn: string
  closedOn: string | null
}

/** Counts a voting of the past; open while its last day has not passed. */
export const countPast = (
  resolution: PastResolution,
  rights: readonly VotingRight[],
  declarations: readonly Declaration[],
  todayOn: string,
): Tally =>
  tally({
    rule: resolution.rule,
    mode: resolution.mode,
    base: 'larger',
    voteChange: 'forbidden',
    opensOn: resolution.openedOn,
    closesOn: resolution.closedOn,
    isClosed: resolution.closedOn !== null && todayOn > resolution.closedOn,
    rights,
    declarations,
  })

export const countPlaced = (
  resolution: PastResolution,
  rights: readonly VotingRight[],
  placed: readonly PlacedVote[],
  todayOn: string,
): Tally => countPast(resolution, rights, asDeclarations(placed), todayOn)

/** Freezes the electorate of each resolution that has none yet, as of its opening day. */
export async function settleVotings(run: Run): Promise<void> {
  const { rows } = await run.client.query<{ id: string; communityId: string; openedOn: string }>(
    `select r.id, r.community_id as "communityId", r.opens_on::text as "openedOn" from public.resolutions r
     where r.electorate_hash is null and r.id in (select w.id from ${workName('resolutions')} w where w.state <> 'unchanged')
     order by r.community_id, r.opens_on, r.number`,
  )
  const registers = new Map<string, Awaited<ReturnType<typeof loadRegister>>>()
  for (const resolution of rows) {
    const register =
      registers.get(resolution.communityId) ?? (await loadRegister(run, resolution.communityId))
    registers.set(resolution.communityId, register)
    await writeRights(run, resolution, frozenRights(register, resolution.openedOn))
    await run.client.query(
      `update public.resolutions r set electorate_hash = (select v.hash from public.voting_rights v
         where v.resolution_id = r.id order by v.position desc limit 1) where r.id = $1`,
      [resolution.id],
    )
  }
}
