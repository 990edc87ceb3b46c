import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import type { ResidentActor } from '@/access/actor/types'
import { openReadings, type OpenReading } from '@/access/open-readings'
import { DomainError } from '@/src/domain/domain-error'
import { assessReading, type ReadingRefusal } from '@/src/domain/meters/assess-reading'
import { todayInWarsaw } from '@/src/platform/clock'
import { inTransaction, type Tx } from '@/src/platform/db/in-transaction'
import { keepFile } from '@/src/services/system/keep-file'
import { storeReading } from './store-reading'

export type ReadingProblem =
  ReadingRefusal | 'READING_ACCEPTED' | 'FILE_TYPE' | 'FILE_TOO_LARGE' | 'FILE_EMPTY'

export type SubmittedReading =
  | { ok: true; readingId: string }
  | { ok: false; code: 'NOT_FOUND' }
  | { ok: false; errors: { field: 'value' | 'photo'; code: ReadingProblem }[] }

export type ReadingToSubmit = {
  meterId: string
  typed: string
  photo?: { name: string; bytes: Uint8Array } | undefined
}

/**
 * Takes a resident's reading of today, in a window that runs: one pending value a meter and window, changeable until
 * staff accept it. The same sent twice, from two tabs or after a lost connection, is stored once.
 */
export async function submitReading(
  payload: Payload,
  actor: ResidentActor,
  { meterId, typed, photo }: ReadingToSubmit,
): Promise<SubmittedReading> {
  const todayOn = todayInWarsaw()
  const open = (await openReadings(actor, todayOn)).find((each) => each.meterId === meterId)
  if (!open) return { ok: false, code: 'NOT_FOUND' }
  const judged = assessReading(typed, todayOn, open.context)
  if (!judged.ok) return { ok: false, errors: [{ field: 'value', code: judged.code }] }
  try {
    const readingId = await inTransaction(payload, async (req, tx) => {
      const id = await storeReading(tx, {
        open,
        readOn: todayOn,
        value: judged.value,
        flag: judged.warnings.join(' ') || null,
        sentById: actor.id,
        status: 'pending',
      })
      if (photo) await keepPhoto(req, tx, { id, open, photo })
      return id
    })
    return { ok: true, readingId }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const field = error.code.startsWith('FILE') ? 'photo' : 'value'
    return { ok: false, errors: [{ field, code: error.code as ReadingProblem }] }
  }
}

async function keepPhoto(
  req: PayloadRequest,
  tx: Tx,
  { id, open, photo }: { id: string; open: OpenReading; photo: { name: string; bytes: Uint8Array } },
): Promise<void> {
  const file = await keepFile(req, {
    communityId: open.communityId,
    bytes: photo.bytes,
    name: photo.name,
    purpose: 'photo',
    subject: 'meter-readings',
    subjectId: id,
  })
  await tx.execute(sql`update meter_readings set photo_id = ${file.id} where id = ${id}`)
}
