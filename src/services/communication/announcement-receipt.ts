import type { ResidentActor } from '@/access/actor/types'
import { mayRead } from '@/access/may-read'
import { now } from '@/src/platform/clock'
import { appPool } from '@/src/platform/db/pool'

const statement = (confirmed: boolean): string => `
  insert into announcement_receipts (id, community_id, announcement_id, person_id, opened_at, confirmed_at)
  select portal.uuid_v7(), a.community_id, a.id, $2, $3, ${confirmed ? '$3' : 'null'} from announcements a where a.id = $1
  on conflict (announcement_id, person_id) do ${
    confirmed
      ? 'update set confirmed_at = excluded.confirmed_at, updated_at = now() where announcement_receipts.confirmed_at is null'
      : 'nothing'
  }`

/** Notes that a resident opened an announcement he may read; the first time counts. The caller has asked whether he may. */
export const recordOpening = async (actor: ResidentActor, id: string): Promise<void> => {
  if (actor.isPreview) return
  await appPool().query(statement(false), [id, actor.id, now()])
}

/** Notes that a resident has read an announcement; the first time counts. False where he may not read it. */
export async function confirmReading(actor: ResidentActor, id: string): Promise<boolean> {
  if (!(await mayRead(actor, 'announcements', id))) return false
  await appPool().query(statement(true), [id, actor.id, now()])
  return true
}
