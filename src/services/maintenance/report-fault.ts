import type { Payload, PayloadRequest } from 'payload'
import type { ResidentActor } from '@/access/actor/types'
import { DomainError } from '@/src/domain/domain-error'
import { visibilityOf, type FaultCategory } from '@/src/domain/maintenance/fault-categories'
import type { FaultPlace } from '@/src/domain/maintenance/fault-place'
import { faultTerms } from '@/src/domain/maintenance/fault-terms'
import { todayInWarsaw } from '@/src/platform/clock'
import { clientOf, inTransaction } from '@/src/platform/db/in-transaction'
import type { Queryable } from '@/src/platform/db/queryable'
import { allowTry } from '@/src/platform/http/rate-limit'
import { keepFile } from '@/src/services/system/keep-file'
import { addFaultEvent } from './fault-events'
import { tellFaultStaff } from './tell-fault'

export type SentPhoto = { name: string; bytes: Uint8Array }

export type NewFault = {
  /** Of one's own current ties. */
  place: FaultPlace
  spot: string | null
  category: FaultCategory
  title: string
  description: string
  /** Something is being damaged now, or somebody is in danger. */
  isPressing: boolean
  phone: string | null
  access: string | null
  photos: readonly SentPhoto[]
}

type Columns = {
  communityId: string
  buildingId: string | null
  premisesId: string | null
  staircase: string | null
  floor: string | null
}

/** The place's columns; one that is not of the resident's current ties is answered as one that does not exist. */
export function columnsOf(actor: ResidentActor, place: FaultPlace): Columns {
  const tie = actor.ties.find(
    (one) =>
      one.isCurrent &&
      ((place.kind === 'premises' && one.premisesId === place.premisesId) ||
        (place.kind === 'building' && one.buildingId === place.buildingId) ||
        (place.kind === 'community' && one.communityId === place.communityId)),
  )
  if (!tie) throw new DomainError('NOT_FOUND')
  const { communityId, buildingId, premises, premisesId } = tie
  if (place.kind === 'community')
    return { communityId, buildingId: null, premisesId: null, staircase: null, floor: null }
  if (place.kind === 'building')
    return { communityId, buildingId, premisesId: null, staircase: place.staircase, floor: place.floor }
  return { communityId, buildingId, premisesId, staircase: premises.staircase, floor: premises.floor }
}

const insert = `
insert into faults (id, community_id, building_id, premises_id, staircase, floor, spot, category, title, description, reporter_id,
  phone, access, status, priority, visibility, reported_on, react_by_on, fix_by_on, created_at, updated_at)
values (portal.uuid_v7(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'reported', $13, $14, $15, $16, $17, now(), now())
returning id, number`

async function addFault(
  db: Queryable,
  actor: ResidentActor,
  input: NewFault,
): Promise<{ id: string; number: string; communityId: string }> {
  const { communityId, buildingId, premisesId, staircase, floor } = columnsOf(actor, input.place)
  const reportedOn = todayInWarsaw()
  const priority = input.isPressing ? 'urgent' : 'normal'
  const terms = faultTerms(priority, reportedOn)
  const { rows } = await db.query(insert, [
    ...[communityId, buildingId, premisesId, staircase, floor, input.spot],
    ...[input.category, input.title, input.description, actor.id, input.phone, input.access],
    ...[priority, visibilityOf(input.category), reportedOn, terms.reactByOn, terms.fixByOn],
  ])
  return { ...(rows[0] as { id: string; number: string }), communityId }
}

/** Keeps photos of an event, without the place where they were taken, for whoever may read the event. */
export async function keepPhotos(
  req: PayloadRequest,
  event: { id: string; communityId: string },
  photos: readonly SentPhoto[],
): Promise<void> {
  for (const { name, bytes } of photos)
    await keepFile(req, {
      ...{ communityId: event.communityId, bytes, name, purpose: 'photo' },
      ...{ subject: 'fault-events', subjectId: event.id },
    })
}

/**
 * Reports a fault of one's premises or of a common part and tells the staff; the database gives the number, its priority
 * the terms.
 * @returns the fault's id
 * @throws DomainError NOT_FOUND, TOO_MANY_TRIES, FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE
 */
export async function reportFault(payload: Payload, actor: ResidentActor, input: NewFault): Promise<string> {
  columnsOf(actor, input.place)
  if (!(await allowTry('message', actor.id))) throw new DomainError('TOO_MANY_TRIES')
  return inTransaction(payload, async (req, tx) => {
    const db = clientOf(tx)
    const { id, number, communityId } = await addFault(db, actor, input)
    const eventId = await addFaultEvent(db, {
      ...{ faultId: id, kind: 'reported', status: 'reported' },
      visibility: 'residents',
      author: { residentId: actor.id },
    })
    await keepPhotos(req, { id: eventId, communityId }, input.photos)
    const fault = { id, number, communityId, title: input.title }
    await tellFaultStaff(db, { fault, eventId, what: 'reported' })
    return id
  })
}
