import type { Payload } from 'payload'
import { mayKeepRow, type FaultKeeper } from '@/access/may-keep-faults'
import { DomainError } from '@/src/domain/domain-error'
import { findingCategory, nextInspectionOn, type InspectionKind } from '@/src/domain/maintenance/inspections'
import { recordEvent } from '@/src/platform/audit/record-event'
import { todayInWarsaw } from '@/src/platform/clock'
import { clientOf, inTransaction } from '@/src/platform/db/in-transaction'
import type { Queryable } from '@/src/platform/db/queryable'
import { keepFile } from '@/src/services/system/keep-file'

export type InspectionDone = {
  buildingId: string
  kind: InspectionKind
  /** What of the building it was about, where there are several, such as lifts. */
  subject: string | null
  doneOn: string
  /** The last day of the next one; null: as the kind has it. */
  nextOn: string | null
  inspector: string | null
  licence: string | null
  protocolNumber: string | null
  protocol: { name: string; bytes: Uint8Array } | null
  /** What was found wrong, and until when it is to be put right. */
  findings: readonly string[]
  findingsDueOn: string | null
}

const insert = `
insert into inspections (id, community_id, building_id, kind, subject, done_on, next_on, inspector, licence, protocol_number,
  created_at, updated_at)
select portal.uuid_v7(), b.community_id, b.id, $2, $3, $4, $5, $6, $7, $8, now(), now() from buildings b where b.id = $1
returning id, community_id as "communityId"`

type Added = { id: string; communityId: string }

async function addInspection(db: Queryable, input: InspectionDone): Promise<Added> {
  const { buildingId, kind, subject, doneOn, inspector, licence, protocolNumber } = input
  const nextOn = input.nextOn ?? nextInspectionOn(kind, doneOn)
  const { rows } = await db.query(insert, [
    ...[buildingId, kind, subject, doneOn, nextOn, inspector, licence, protocolNumber],
  ])
  const [added] = rows as Added[]
  if (!added) throw new DomainError('NOT_FOUND')
  return added
}

const addFindings = (db: Queryable, id: string, { findings, findingsDueOn, kind }: InspectionDone) =>
  db.query(
    `insert into inspection_findings (id, community_id, inspection_id, text, category, priority, due_on, created_at, updated_at)
     select portal.uuid_v7(), i.community_id, i.id, t.text, $3, 'normal', $4, now() + t.place * interval '1 millisecond', now()
     from inspections i cross join unnest($2::text[]) with ordinality t(text, place) where i.id = $1`,
    [id, findings, findingCategory(kind), findingsDueOn],
  )

/**
 * Writes an inspection that was done into the register, with its protocol and findings, together or not at all.
 * @returns its id
 * @throws DomainError NOT_FOUND, BAD_INSPECTION_DAY, BAD_NEXT_DAY, FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE
 */
export async function recordInspection(
  payload: Payload,
  keeper: FaultKeeper,
  input: InspectionDone,
): Promise<string> {
  if (!(await mayKeepRow(keeper, 'buildings', input.buildingId))) throw new DomainError('NOT_FOUND')
  if (input.doneOn > todayInWarsaw()) throw new DomainError('BAD_INSPECTION_DAY')
  if (input.nextOn !== null && input.nextOn <= input.doneOn) throw new DomainError('BAD_NEXT_DAY')
  return inTransaction(payload, async (req, tx) => {
    const db = clientOf(tx)
    const { id, communityId } = await addInspection(db, input)
    await addFindings(db, id, input)
    if (input.protocol) {
      const subject = { subject: 'inspections', subjectId: id } as const
      const file = await keepFile(req, { communityId, ...input.protocol, purpose: 'document', ...subject })
      await db.query('update inspections set protocol_id = $2 where id = $1', [id, file.id])
    }
    await recordEvent(db, {
      ...{ actorKind: 'staff', actorId: keeper.actor.id, action: 'create', communityId },
      ...{ objectType: 'inspections', objectId: id },
    })
    return id
  })
}
