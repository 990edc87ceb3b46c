import type { ResidentActor } from '@/access/actor/types'
import { recordEvent } from '@/src/platform/audit/record-event'
import { appPool } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'

/** The telephone as one wants to be called; null takes it out. The same number again changes nothing. */
export async function changePhone(actor: ResidentActor, phone: string | null): Promise<void> {
  await transaction(appPool(), async (client) => {
    const { rowCount } = await client.query(
      'update residents set phone = $2, updated_at = now() where id = $1 and phone is distinct from $2',
      [actor.id, phone],
    )
    if (rowCount === 0) return
    await recordEvent(client, {
      actorKind: 'resident',
      actorId: actor.id,
      action: 'phone-changed',
      objectType: 'residents',
      objectId: actor.id,
    })
  })
}
