import type { PayloadRequest } from 'payload'
import type { StaffActor } from '@/access/actor/types'
import { mayUndo } from '@/access/may-undo'
import type { AdminMessage } from '@/collections/messages/translate'
import { progressOf } from '@/src/import/progress'
import { appPool } from '@/src/platform/db/pool'
import { ImportReport } from './ImportReport'
import { MapColumns } from './MapColumns'
import type { Batch } from './read-batches'
import { readCommunities } from './read-communities'
import { RunningImport } from './RunningImport'
import { UndoForm } from './UndoForm'

type Say = (key: AdminMessage, values?: Record<string, string | number>) => string

type PartProps = { batch: Batch; actor: StaffActor; req: PayloadRequest; say: Say }

/** One batch: how far it is while it runs, then its report and what can be done with it. */
export async function BatchPart({ batch, actor, req, say }: PartProps) {
  if (batch.state === 'running')
    return <RunningImport batch={batch} progress={await progressOf(appPool(), batch.id)} say={say} />
  return (
    <>
      <ImportReport batch={batch} say={say} />
      <MapColumns batch={batch} communities={await readCommunities(req, actor)} say={say} />
      {batch.state === 'applied' && (await mayUndo(actor, batch.id)) && (
        <UndoForm batch={batch.id} say={say} />
      )}
    </>
  )
}
