import { randomBytes, randomUUID } from 'node:crypto'
import { placeVotes, type PastVote, type PlacedVote } from '@/src/domain/voting/past-votes'
import type { VotingRight } from '@/src/domain/voting/model'
import { ruleProfiles, type RuleName } from '@/src/domain/voting/rules'
import { readableCode } from '@/src/platform/session/one-time-code'
import { CURRENT_BATCH } from '../apply/batch-setting'
import { workName } from '../judge/sql'
import type { Run } from '../run'
import { loadRegister, type VotingRegister } from './load-register'
import { settleResult } from './settle-results'
import { storedRights, successionUntil, writeRights } from './rights'

type NewVote = PastVote & { id: string; channel: string }

type Voting = { id: string; communityId: string; number: string; rule: RuleName; votes: NewVote[] }

async function newVotes(run: Run): Promise<Voting[]> {
  const { rows } = await run.client.query<Voting>(
    `select r.id, r.community_id as "communityId", r.number, r.rule::text as rule,
       json_agg(json_build_object('key', w.row_no::text, 'id', w.id, 'personId', w.person_id, 'premisesId', w.premises_id,
         'choice', w.choice, 'castOn', w."castOn", 'channel', w.channel) order by w."castOn", w.row_no) as votes
     from ${workName('votes')} w join public.resolutions r on r.id = w.resolution_id
     where w.state = 'new' group by r.id order by r.community_id, r.opens_on, r.number`,
  )
  return rows
}

/** Rows of votes with what each right says; every one is a declaration of its own, as the file has it. */
const rowsOf = (voting: Voting, placed: readonly PlacedVote[], rights: readonly VotingRight[]) => {
  const byId = new Map(rights.map((right) => [right.id, right]))
  const byKey = new Map(voting.votes.map((vote) => [vote.key, vote]))
  return placed.map(({ key, personId, choice, castOn, standing }, at) => {
    const right = byId.get(standing.rightId)
    return {
      at,
      id: byKey.get(key)?.id,
      right: standing.rightId,
      premises: right?.premisesId,
      person: personId,
      principal: standing.principalId,
      capacity: standing.capacity,
      proxy: standing.proxyId,
      choice,
      share_num: right?.share.num.toString(),
      share_den: right?.share.den.toString(),
      channel: byKey.get(key)?.channel,
      cast_on: castOn,
      declaration: randomUUID(),
      receipt: `${voting.number}-${readableCode(4)}-${readableCode(4)}`.slice(-40),
      salt: randomBytes(16).toString('hex'),
    }
  })
}

const insert = async (run: Run, voting: Voting, rows: readonly unknown[]): Promise<void> => {
  await run.client.query(
    `insert into public.votes (id, community_id, resolution_id, right_id, premises_id, person_id, principal_id, capacity, proxy_id,
       choice, share_num, share_den, channel, cast_on, cast_at, declaration, receipt, batch_id, salt)
     select x.id, $1, $2, x."right", x.premises, x.person, x.principal, x.capacity::public.enum_votes_capacity, x.proxy,
       x.choice::public.enum_votes_choice, x.share_num, x.share_den, x.channel::public.enum_votes_channel, x.cast_on,
       (x.cast_on + time '12:00') at time zone 'Europe/Warsaw', x.declaration, x.receipt, ${CURRENT_BATCH}, x.salt
     from json_to_recordset($3) as x(at int, id uuid, "right" uuid, premises uuid, person uuid, principal uuid, capacity text,
       proxy uuid, choice text, share_num bigint, share_den bigint, channel text, cast_on date, declaration text, receipt text,
       salt text)
     order by x.at`,
    [voting.communityId, voting.id, JSON.stringify(rows)],
  )
}

async function applyVoting(run: Run, voting: Voting, register: VotingRegister): Promise<void> {
  const known = await storedRights(run, voting.id)
  const lastOn = voting.votes.reduce((last, { castOn }) => (castOn > last ? castOn : last), '')
  const added = successionUntil(known, register, lastOn)
  await writeRights(run, voting, added)
  const rights = [...known, ...added]
  const placed = placeVotes({
    votes: voting.votes,
    rights,
    ties: register.votingTies,
    proxies: register.proxies,
    basis: ruleProfiles[voting.rule].basis,
  })
  // Judged entitled by the same register, so each has its right; where the electorate was frozen from an older register, it says so.
  if (placed.length < voting.votes.length)
    throw new Error(`A vote on ${voting.number} has no right to be cast with.`)
  await insert(run, voting, rowsOf(voting, placed, rights))
  await settleResult(run, voting.id, rights)
}

/** Writes new votes into their chains, with the succession rows that changes of owner made meanwhile. */
export async function applyVotes(run: Run): Promise<void> {
  const registers = new Map<string, VotingRegister>()
  for (const voting of await newVotes(run)) {
    const register = registers.get(voting.communityId) ?? (await loadRegister(run, voting.communityId))
    registers.set(voting.communityId, register)
    await applyVoting(run, voting, register)
  }
}
