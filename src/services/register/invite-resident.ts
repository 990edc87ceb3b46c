import type { Pool } from 'pg'
import { recordEvent } from '@/src/platform/audit/record-event'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'
import { env } from '@/src/platform/env'
import { DomainError } from '@/src/domain/domain-error'
import { issueCode } from '@/src/services/system/one-time-codes'
import { formatLoginCode } from './login-code'

export type Invitation = { username: string; code: string; url: string }

/**
 * A one-time activation code for a person with a tie to the community, to be printed or dictated; it is shown once and
 * stored as a hash. Errors: UNKNOWN_PERSON.
 */
export async function inviteResident(
  input: { communityCode: string; personCode: string },
  pool: Pool = appPool(),
): Promise<Invitation> {
  return transaction(pool, async (client) => {
    const { rows } = await client.query<{ id: string; username: string; community_id: string }>(
      `select r.id, r.username, c.id as community_id from residents r
       join residents_rels rel on rel.parent_id = r.id and rel.path = 'communities'
       join communities c on c.id = rel.communities_id
       where r.code = $1 and c.code = $2 and r.disabled is not true`,
      [input.personCode, input.communityCode],
    )
    const person = rows[0]
    if (!person)
      throw new DomainError('UNKNOWN_PERSON', { person: input.personCode, community: input.communityCode })
    const code = await issueCode(client, {
      purpose: 'activation',
      collection: 'residents',
      userId: person.id,
    })
    await recordEvent(client, {
      actorKind: 'system',
      action: 'invited',
      communityId: person.community_id,
      objectType: 'residents',
      objectId: person.id,
    })
    return { username: formatLoginCode(person.username), code, url: `${env().serverUrl}/activate` }
  })
}
