import type { ResidentActor } from '@/access/actor/types'
import { mayRead } from '@/access/may-read'
import { DomainError } from '@/src/domain/domain-error'
import { todayInWarsaw } from '@/src/platform/clock'
import { appPool } from '@/src/platform/db/pool'

/**
 * A settlement that the person reads by the policy table, until the last day it may be contested, that day included.
 * @throws DomainError NOT_FOUND for another's and for none, CONTEST_OVER
 */
export async function requireContestable(actor: ResidentActor, settlementId: string): Promise<void> {
  if (!(await mayRead(actor, 'settlements', settlementId))) throw new DomainError('NOT_FOUND')
  const { rowCount } = await appPool().query(
    'select from settlements where id = $1 and contest_until_on >= $2',
    [settlementId, todayInWarsaw()],
  )
  if (rowCount === 0) throw new DomainError('CONTEST_OVER')
}
