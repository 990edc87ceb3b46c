import type { FaultState } from '@/src/domain/maintenance/fault-states'
import type { Queryable } from '@/src/platform/db/queryable'
import { notify, notifyAll } from '@/src/services/communication/notify'
import type { EventAuthor } from './fault-events'

/** What of a fault its mails name. */
export type ToldFault = { id: string; communityId: string; number: string; title: string }

type Told = { fault: ToldFault; eventId: string; author: EventAuthor }

/** Who reported it and who said „me too”, but for the author of the news himself. */
async function waitingResidents(db: Queryable, { fault, author }: Told): Promise<string[]> {
  const { rows } = await db.query(
    `select distinct person_id as id from (
       select reporter_id as person_id from faults where id = $1
       union all select person_id from fault_followers where fault_id = $1) w
     where person_id is not null and person_id is distinct from $2::uuid`,
    [fault.id, author?.residentId ?? null],
  )
  return (rows as { id: string }[]).map(({ id }) => id)
}

const noticeOf = ({ fault, eventId }: Pick<Told, 'fault' | 'eventId'>) =>
  ({ topic: 'faults', communityId: fault.communityId, key: `fault-event:${eventId}` }) as const

const valuesOf = ({ id, number, title }: ToldFault) => ({ fault: id, number, title })

/** A fault has moved: to who waits for it; moves that ask something of the staff also to them. */
export async function tellFaultMoved(db: Queryable, told: Told & { status: FaultState }): Promise<void> {
  const { fault, status } = told
  const people = await waitingResidents(db, told)
  await notifyAll(
    db,
    { ...noticeOf(told), template: 'faultMoved' },
    people.map((residentId) => ({ residentId, values: { ...valuesOf(fault), status } })),
  )
  if (status === 'complaint' || status === 'confirmed') await tellFaultStaff(db, { ...told, what: status })
}

/** A message of the administration under a fault. */
export async function tellFaultAnswered(db: Queryable, told: Told): Promise<void> {
  const people = await waitingResidents(db, told)
  await notifyAll(
    db,
    { ...noticeOf(told), template: 'faultAnswered' },
    people.map((residentId) => ({ residentId, values: valuesOf(told.fault) })),
  )
}

/** A visit was set or moved. `when` is written for people. */
export async function tellFaultVisit(db: Queryable, told: Told & { when: string }): Promise<void> {
  const people = await waitingResidents(db, told)
  await notifyAll(
    db,
    { ...noticeOf(told), template: 'faultVisit' },
    people.map((residentId) => ({ residentId, values: { ...valuesOf(told.fault), when: told.when } })),
  )
}

export type StaffNews = 'reported' | 'complaint' | 'confirmed' | 'comment' | 'overdue'

/** News of a resident, to whoever has the fault; where nobody has it yet, to all managers of the community. */
export async function tellFaultStaff(
  db: Queryable,
  { fault, eventId, what }: Omit<Told, 'author'> & { what: StaffNews },
): Promise<number> {
  const { rows } = await db.query(
    `select s.id from faults f join staff s on s.disabled is not true and case when f.assignee_id is not null
       then s.id = f.assignee_id
       else s.role = 'manager' and exists (select from staff_rels l
         where l.parent_id = s.id and l.path = 'communities' and l.communities_id = f.community_id) end
     where f.id = $1`,
    [fault.id],
  )
  return notifyAll(
    db,
    { ...noticeOf({ fault, eventId }), template: 'faultForStaff' },
    (rows as { id: string }[]).map(({ id: staffId }) => ({ staffId, values: { ...valuesOf(fault), what } })),
  )
}

/** A technician was given a fault. */
export const tellAssignee = (
  db: Queryable,
  { fault, eventId, staffId }: { fault: ToldFault; eventId: string; staffId: string },
): Promise<number> =>
  notify(db, { ...noticeOf({ fault, eventId }), template: 'faultAssigned', staffId, values: valuesOf(fault) })
