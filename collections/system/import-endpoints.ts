import type { Endpoint } from 'payload'
import { mayImport } from '@/access/may-import'
import { mayUndo } from '@/access/may-undo'
import { DomainError } from '@/src/domain/domain-error'
import { LIMITS } from '@/src/import/limits'
import { recordEvent } from '@/src/platform/audit/record-event'
import { appPool } from '@/src/platform/db/pool'
import { isSameOrigin } from '@/src/platform/http/same-origin'
import {
  discardUpload,
  giveBackUpload,
  keepUpload,
  sweepUploads,
  takeUpload,
} from '@/src/services/system/import-uploads'
import { receivePackage } from '@/src/services/system/receive-package'
import {
  answering,
  back,
  columnsOf,
  formOf,
  importerOf,
  inBackground,
  ownBatch,
  refused,
  textIn,
} from './import-steps'
import { mapColumnsEndpoint } from './map-columns-endpoint'
import { isWanted } from './wanted-upload'

/** Checks an uploaded package without saving anything, and keeps it for the second step. */
const check: Endpoint['handler'] = async (req) => {
  const actor = isSameOrigin(req.headers) ? await mayImport(req) : null
  if (!actor) return refused()
  await sweepUploads(Date.now())
  return answering(async () => {
    const sent = { headers: req.headers, body: req.body ?? null }
    const { path, fileName, fields } = await receivePackage(sent, LIMITS.uploadBytes)
    const args = {
      ...{ source: path, fileName, dryRun: true, importer: importerOf(actor) },
      columnsOf: columnsOf(actor, fields['columnsOf'] ?? ''),
    }
    return inBackground(req, args, (result) =>
      result && isWanted(result) ? keepUpload({ path }, result.batch) : discardUpload({ path }),
    )
  })
}

/** Saves a package that was checked clean. It is checked again on the way: the data may have changed meanwhile. */
const apply: Endpoint['handler'] = async (req) => {
  const actor = isSameOrigin(req.headers) ? await mayImport(req) : null
  if (!actor) return refused()
  const batch = textIn(await formOf(req), 'batch')
  const checked = uuid.test(batch) ? await ownBatch(req, actor.id, batch, ['checked']) : undefined
  const source = checked ? await takeUpload(batch) : null
  if (!source || !checked) return back({ problem: 'gone' })
  const args = {
    source,
    // The name the clerk knows it by; on the disk it lies under its batch.
    fileName: checked.fileName ?? undefined,
    dryRun: false,
    importer: importerOf(actor),
    columnsOf: columnsOf(actor, checked.columnsOf ?? ''),
  }
  return answering(() =>
    inBackground(req, args, async (result) => {
      if (result?.applied) return discardUpload({ path: source })
      await giveBackUpload(batch)
      return result && noteRefused(actor.id, result.batch)
    }),
  )
}

/** An applied import has logged itself, in its own transaction. */
const noteRefused = (staffId: string, batch: string): Promise<unknown> =>
  recordEvent(appPool(), {
    actorKind: 'staff',
    actorId: staffId,
    action: 'import-refused',
    objectType: 'import-batches',
    objectId: batch,
  })

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Takes a batch back; only one whose communities are all the person's own. What is in the way is said on the page. */
const undo: Endpoint['handler'] = async (req) => {
  const actor = isSameOrigin(req.headers) ? await mayImport(req) : null
  if (!actor) return refused()
  const given = textIn(await formOf(req), 'batch')
  const batch = uuid.test(given) ? given : ''
  if (batch === '' || !(await mayUndo(actor, batch))) return refused()
  const { undoBatch } = await import('@/src/import/undo/undo-batch')
  try {
    await undoBatch({ batchId: batch, by: { kind: 'staff', id: actor.id }, pool: appPool() })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return back({ batch, problem: error.code, ...error.details })
  }
  return back({ batch, done: 'undone' })
}

export const importEndpoints: Endpoint[] = [
  { path: '/check', method: 'post', handler: check },
  { path: '/apply', method: 'post', handler: apply },
  { path: '/undo', method: 'post', handler: undo },
  mapColumnsEndpoint,
]
