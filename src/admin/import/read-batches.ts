import type { Payload, Where } from 'payload'
import type { StaffActor } from '@/access/actor/types'
import { allowed } from '@/access/build'
import type { RowDifference } from '@/src/import/judge/row-differences'
import type { ImportResult } from '@/src/import/result'

export type BatchState = 'checked' | 'applied' | 'refused' | 'running' | 'interrupted' | 'undone'

/** A batch as the import's pages show it. */
export type Batch = {
  id: string
  fileName: string | null
  state: BatchState
  files: ImportResult['files'] | null
  errors: ImportResult['errors'] | null
  warnings: ImportResult['warnings'] | null
  differences: RowDifference[] | null
  createdAt: string
  asOfAt: string | null
  createdBy: { name?: string } | string | null
  importKey: { name?: string } | string | null
  columnsOf: { id: string; name?: string } | string | null
  communities: ({ id: string } | string)[] | null
}

/** Batches the actor may read by the policy table, and his own that name no community yet; the newest first. */
export async function readBatches(
  payload: Payload,
  actor: StaffActor,
  where: Where,
  limit: number,
): Promise<Batch[]> {
  const scope = await allowed(actor, 'import-batches', 'read')
  if (scope === false) return []
  const mine = { createdBy: { equals: actor.id } }
  const { docs } = await payload.find({
    collection: 'import-batches',
    where: { and: [where, ...(scope === true ? [] : [{ or: [scope, mine] }])] },
    sort: '-createdAt',
    limit,
    depth: 1,
    pagination: false,
    populate: { staff: { name: true }, 'import-keys': { name: true }, communities: { name: true } },
    // The scope of the table stands in the condition, widened by one's own batches that name no community yet.
    overrideAccess: true,
  })
  return docs as unknown as Batch[]
}
