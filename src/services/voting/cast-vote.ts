import type { Pool, PoolClient } from 'pg'
import { DomainError } from '@/src/domain/domain-error'
import { judgeDeclaration } from '@/src/domain/voting/casting'
import { standingsOf, type Standing } from '@/src/domain/voting/entitlement'
import type { Declaration, VotingRight } from '@/src/domain/voting/model'
import { tally } from '@/src/domain/voting/tally'
import { now, todayInWarsaw } from '@/src/platform/clock'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import type { CastInput } from './cast-input'
import { hasVotingDeclaration } from './e-voting'
import { heldOn } from './held-rights'
import { bringRightsUpTo } from './insert-rights'
import { insertVotes, noteOrigin } from './insert-votes'
import { loadProxies, loadVotingRegister } from './register-rows'
import { findReceipt, type Receipt } from './receipts'
import { tallyInput } from './tally-resolution'
import { tellReceipt } from './tell-receipt'
import { loadDeclarations, loadResolution, loadRights, type ResolutionRow } from './voting-rows'

type Voting = {
  resolution: ResolutionRow
  rights: VotingRight[]
  declarations: Declaration[]
}

/** The standings of a person with everything they hang on, in the open transaction. */
async function standingsIn(
  client: PoolClient,
  resolution: ResolutionRow,
  personId: string,
  on: string,
): Promise<Voting & { standings: Standing[] }> {
  const register = await loadVotingRegister(client, resolution.communityId)
  const known = await loadRights(client, resolution.id)
  const rights = await bringRightsUpTo(client, resolution, known, register, todayInWarsaw())
  const declarations = await loadDeclarations(client, resolution.id)
  const held = heldOn(resolution, rights, register, on)
  const proxies = await loadProxies(client, resolution, personId)
  const standings = standingsOf({ personId, held, ties: register.votingTies, proxies, on })
  return { resolution, rights, declarations, standings }
}

const judged = (voting: Voting, standings: Standing[], input: CastInput, on: string): Standing[] => {
  const { resolution, rights, declarations } = voting
  const counted = tally(tallyInput(resolution, rights, declarations, on))
  const verdict = judgeDeclaration(
    {
      voting: {
        isOpen: resolution.state === 'open',
        opensOn: resolution.opensOn,
        closesOn: resolution.closesOn,
        voteChange: resolution.voteChange,
        isAdopted: counted.result === 'adopted',
        isOneOwner: resolution.rule === 'oneOwner',
      },
      standings,
      choice: input.choice,
      rights,
      declarations,
    },
    on,
  )
  if (verdict.taken === null) throw new DomainError(verdict.refusal, { resolution: resolution.number })
  return verdict.taken
}

const chosenPremises = (standings: Standing[], rights: readonly VotingRight[], ids?: readonly string[]) => {
  if (!ids) return standings
  const premisesOf = new Map(rights.map((right) => [right.id, right.premisesId]))
  return standings.filter(({ rightId }) => ids.includes(premisesOf.get(rightId) ?? ''))
}

/**
 * A paper is its signer's own, and a vote by proxy that of whom he stands for: where a person has both, a clerk enters
 * the two apart, and they may differ. On the portal one declaration speaks for all.
 */
const ofChannel = (standings: Standing[], { channel }: CastInput): Standing[] => {
  if (channel === 'portal') return standings
  const chosen = standings.filter(({ capacity }) => (capacity === 'proxy') === (channel === 'proxy'))
  return chosen.length > 0 ? chosen : standings
}

/** In the caller's transaction. Votes of one resolution follow one another, so what is judged is what stands at writing. */
export async function castIn(client: PoolClient, input: CastInput): Promise<Receipt> {
  const resolution = await loadResolution(client, input.resolutionId, true)
  const known = await findReceipt(client, { declaration: input.declaration, personId: input.personId })
  if (known) return known
  const on = input.castOn ?? todayInWarsaw()
  if (on > todayInWarsaw()) throw new DomainError('OUT_OF_TIME', { resolution: resolution.number })
  if (resolution.state === 'open' && !resolution.openedHere)
    throw new DomainError('IMPORTED_VOTING', { resolution: resolution.number })
  if (
    input.channel === 'portal' &&
    !(await hasVotingDeclaration(client, resolution.communityId, input.personId))
  )
    throw new DomainError('DECLARATION_NEEDED', { resolution: resolution.number })
  const { standings, ...voting } = await standingsIn(client, resolution, input.personId, on)
  const wanted = chosenPremises(ofChannel(standings, input), voting.rights, input.premisesIds)
  const taken = judged(voting, wanted, input, on)
  await insertVotes(client, { resolution, rights: voting.rights, taken, input, castOn: on, castAt: now() })
  if (input.origin) await noteOrigin(client, resolution.id, input.declaration, input.origin)
  const receipt = await findReceipt(client, { declaration: input.declaration, personId: input.personId })
  if (!receipt) throw new Error('The vote was not written.')
  await tellReceipt(client, { resolution, input, receipt, taken })
  return receipt
}

/**
 * Casts one declaration, with all rights it is for, and gives its receipt once it is stored. Errors: UNKNOWN_RESOLUTION,
 * IMPORTED_VOTING, DECLARATION_NEEDED, and the refusals of `judgeDeclaration`.
 */
export const castVote = (input: CastInput, pool: Pool = appPool()): Promise<Receipt> =>
  transaction(pool, (client) => castIn(client, input))
