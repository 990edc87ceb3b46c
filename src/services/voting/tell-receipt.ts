import type { PoolClient } from 'pg'
import type { Standing } from '@/src/domain/voting/entitlement'
import { notifyAll } from '../communication/notify'
import type { CastInput } from './cast-input'
import type { Receipt } from './receipts'
import type { ResolutionRow } from './voting-rows'

type Told = { resolution: ResolutionRow; input: CastInput; receipt: Receipt; taken: readonly Standing[] }

/**
 * Writes the receipt's mail with the vote: to who cast it, and to everyone on whose behalf it was cast, so that a vote
 * entered or given by somebody else never stays unnoticed.
 */
export async function tellReceipt(
  client: PoolClient,
  { resolution, input, receipt, taken }: Told,
): Promise<void> {
  const people = new Set([input.personId, ...taken.map(({ principalId }) => principalId)])
  await notifyAll(
    client,
    {
      template: 'voteReceipt',
      topic: 'voting',
      legal: true,
      communityId: resolution.communityId,
      key: `vote:${receipt.declaration}`,
    },
    [...people].map((residentId) => ({
      residentId,
      values: {
        id: resolution.id,
        declaration: receipt.declaration,
        number: resolution.number,
        title: resolution.title,
        choice: receipt.choice,
        receipt: receipt.receipt,
        channel: input.channel,
        castAt: receipt.castAt,
      },
    })),
  )
}
