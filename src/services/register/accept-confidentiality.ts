import type { ResidentActor } from '@/access/actor/types'
import { boardsOf } from '@/access/board'
import { DomainError } from '@/src/domain/domain-error'
import { CONFIDENTIALITY_VERSION } from '@/src/domain/register/confidentiality'
import { recordEvent } from '@/src/platform/audit/record-event'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'

/**
 * Notes that a member of a board accepts the present statement of confidentiality, in each of his terms there, with an
 * audit row for each. Throws `NOT_FOUND` where he sits on no such board. Accepting again changes nothing.
 */
export async function acceptConfidentiality(actor: ResidentActor, communityId: string): Promise<void> {
  const board = boardsOf(actor).find(({ community }) => community.id === communityId)
  if (!board) throw new DomainError('NOT_FOUND')
  await transaction(appPool(), async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `update board_terms set confidential_at = now(), confidential_version = $2, updated_at = now()
       where id = any($1::uuid[]) and confidential_version is distinct from $2 returning id`,
      [board.termIds, CONFIDENTIALITY_VERSION],
    )
    for (const { id } of rows)
      await recordEvent(client, {
        actorKind: 'resident',
        actorId: actor.id,
        action: 'confidentiality-accepted',
        communityId,
        objectType: 'board-terms',
        objectId: id,
        details: { version: CONFIDENTIALITY_VERSION },
      })
  })
}
