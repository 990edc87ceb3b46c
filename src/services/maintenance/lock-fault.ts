import { DomainError } from '@/src/domain/domain-error'
import type { FaultState } from '@/src/domain/maintenance/fault-states'
import type { Queryable } from '@/src/platform/db/queryable'

export type LockedFault = {
  id: string
  communityId: string
  number: string
  title: string
  status: FaultState
  premisesId: string | null
  reporterId: string | null
  assigneeId: string | null
  reportedOn: string
  doneOn: string | null
}

/**
 * A fault, held until the caller's transaction ends, so that two clicks move it once. The caller has asked whether it may
 * be read.
 * @throws DomainError NOT_FOUND
 */
export async function lockFault(db: Queryable, id: string): Promise<LockedFault> {
  const { rows } = await db.query(
    `select id, community_id as "communityId", number, title, status, premises_id as "premisesId",
       reporter_id as "reporterId", assignee_id as "assigneeId", reported_on::text as "reportedOn", done_on::text as "doneOn"
     from faults where id = $1 for no key update`,
    [id],
  )
  const [fault] = rows as LockedFault[]
  if (!fault) throw new DomainError('NOT_FOUND')
  return fault
}
