import type { Payload, PayloadRequest } from 'payload'
import type { FaultKeeper } from '@/access/may-keep-faults'
import { DomainError } from '@/src/domain/domain-error'
import { addMonths } from '@/src/domain/time/civil-date'
import { todayInWarsaw } from '@/src/platform/clock'
import { clientOf, inTransaction } from '@/src/platform/db/in-transaction'
import type { Queryable } from '@/src/platform/db/queryable'
import { keepFile } from '@/src/services/system/keep-file'
import { keptFault, staffMover } from './kept-fault'
import type { LockedFault } from './lock-fault'
import { moveFault } from './move-fault'
import type { SentPhoto } from './report-fault'

export type WorkDone = {
  faultId: string
  /** The day of the work, and from when to when, Warsaw time. */
  doneOn: string
  from: string | null
  until: string | null
  scope: string
  cause: string | null
  materials: string | null
  worker: string | null
  guaranteeMonths: number | null
  remarks: string | null
  nextVisitOn: string | null
  before: readonly SentPhoto[]
  after: readonly SentPhoto[]
}

const insert = `
insert into work_reports (id, community_id, fault_id, started_at, finished_at, scope, cause, materials, worker, contractor_id,
  guarantee_months, guarantee_until_on, remarks, next_visit_on, created_at, updated_at)
select portal.uuid_v7(), f.community_id, f.id, ($2::date + $3::time) at time zone 'Europe/Warsaw',
  ($2::date + $4::time) at time zone 'Europe/Warsaw', $5, $6, $7, $8, f.contractor_id, $9, $10, $11, $12, now(), now()
from faults f where f.id = $1 returning id`

async function addReport(db: Queryable, fault: LockedFault, work: WorkDone): Promise<string> {
  const { doneOn, guaranteeMonths: months } = work
  const { rows } = await db.query(insert, [
    ...[fault.id, doneOn, work.from, work.until ?? work.from ?? '12:00', work.scope, work.cause],
    ...[work.materials, work.worker, months, months ? addMonths(doneOn, months) : null],
    ...[work.remarks, work.nextVisitOn],
  ])
  return (rows[0] as { id: string }).id
}

/** Keeps the photos of one side and names them in the report, in the order they were sent. */
async function addPhotos(
  { req, db }: { req: PayloadRequest; db: Queryable },
  { id, communityId, path }: { id: string; communityId: string; path: 'photosBefore' | 'photosAfter' },
  photos: readonly SentPhoto[],
): Promise<void> {
  for (const [index, { name, bytes }] of photos.entries()) {
    const file = await keepFile(req, {
      ...{ communityId, bytes, name, purpose: 'photo' },
      ...{ subject: 'work-reports', subjectId: id },
    })
    await db.query(
      'insert into work_reports_rels ("order", parent_id, path, files_id) values ($1, $2, $3, $4)',
      [index + 1, id, path, file.id],
    )
  }
}

/**
 * The work is done: its report with photos before and after, and the move to `done`, together or not at all.
 * @throws DomainError NOT_FOUND, MOVE_FORBIDDEN, BAD_WORK_DAY, FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE
 */
export const finishWork = (payload: Payload, keeper: FaultKeeper, work: WorkDone): Promise<void> =>
  inTransaction(payload, async (req, tx) => {
    const db = clientOf(tx)
    const fault = await keptFault(db, keeper, work.faultId)
    if (work.doneOn < fault.reportedOn || work.doneOn > todayInWarsaw()) throw new DomainError('BAD_WORK_DAY')
    await moveFault(db, fault, {
      to: 'done',
      mover: staffMover(keeper),
      author: { staffId: keeper.actor.id },
      report: { text: work.scope, doneOn: work.doneOn },
    })
    const id = await addReport(db, fault, work)
    const report = { id, communityId: fault.communityId }
    await addPhotos({ req, db }, { ...report, path: 'photosBefore' }, work.before)
    await addPhotos({ req, db }, { ...report, path: 'photosAfter' }, work.after)
  })
