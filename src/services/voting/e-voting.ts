import type { Pool, PoolClient } from 'pg'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { recordEvent } from '@/src/platform/audit/record-event'
import type { Db } from './voting-rows'

/** Version of the text residents agree to; a new text takes a new version, and old rows keep theirs. */
export const declarationVersion = '2026-11'

/** Whether a person has declared to vote electronically in a community, and not taken that back. */
export async function hasVotingDeclaration(db: Db, communityId: string, personId: string): Promise<boolean> {
  const { rows } = await db.query<{ step: string }>({
    name: 'voting_declaration_last',
    text: `select step from voting_declarations where community_id = $1 and person_id = $2 order by at desc, id desc limit 1`,
    values: [communityId, personId],
  })
  return rows[0]?.step === 'given'
}

const insert = async (
  client: PoolClient,
  input: { communityId: string; personId: string },
  step: 'given' | 'withdrawn',
): Promise<void> => {
  await client.query(
    `insert into voting_declarations (id, community_id, person_id, step, evidence, version, email, phone, at)
     select portal.uuid_v7(), $1, r.id, $3::enum_voting_declarations_step, 'signedIn', $4, r.email, r.phone, clock_timestamp()
     from residents r where r.id = $2`,
    [input.communityId, input.personId, step, declarationVersion],
  )
  await recordEvent(client, {
    actorKind: 'resident',
    actorId: input.personId,
    action: `voting-declaration-${step}`,
    communityId: input.communityId,
    objectType: 'residents',
    objectId: input.personId,
  })
}

/** Notes that a signed-in person votes electronically from now on; a second time changes nothing. */
export async function giveVotingDeclaration(
  input: { communityId: string; personId: string },
  pool: Pool = appPool(),
): Promise<void> {
  await transaction(pool, async (client) => {
    await client.query('select from residents where id = $1 for update', [input.personId])
    if (!(await hasVotingDeclaration(client, input.communityId, input.personId)))
      await insert(client, input, 'given')
  })
}

/**
 * Takes the declaration back: from now on the person votes and takes notices on paper. Votes already cast stand, as they
 * were cast with the declaration in force. Nothing given, nothing changes.
 */
export async function withdrawVotingDeclaration(
  input: { communityId: string; personId: string },
  pool: Pool = appPool(),
): Promise<void> {
  await transaction(pool, async (client) => {
    await client.query('select from residents where id = $1 for update', [input.personId])
    if (await hasVotingDeclaration(client, input.communityId, input.personId))
      await insert(client, input, 'withdrawn')
  })
}
