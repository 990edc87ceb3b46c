import type { Endpoint, PayloadRequest } from 'payload'
import { mayImport } from '@/access/may-import'
import { mayUndo } from '@/access/may-undo'
import { DomainError } from '@/src/domain/domain-error'
import { LIMITS } from '@/src/import/limits'
import type { ImportResult } from '@/src/import/result'
import type { ImportArguments } from '@/src/import/run-import'
import { recordEvent } from '@/src/platform/audit/record-event'
import { appPool } from '@/src/platform/db/pool'
import { isSameOrigin } from '@/src/platform/http/same-origin'
import { discardUpload, keepUpload, storeUpload, uploadPath } from '@/src/services/system/import-uploads'

/** Loaded at first use: no other request needs the import's code. */
const importer = () => import('@/src/import/start-import')

/** A small package's report stands on the page at once; the page of a larger one tells how far it is. */
const SOON_MS = 2_000

const back = (query: Record<string, string>): Response =>
  new Response(null, {
    status: 303,
    headers: { Location: `/admin/import?${new URLSearchParams(query).toString()}` },
  })

const refused = (): Response => Response.json({ errors: [{ message: 'Not Found' }] }, { status: 404 })

/** Checks an uploaded package without saving anything, and keeps it for the second step. */
const check: Endpoint['handler'] = async (req) => {
  const actor = isSameOrigin(req.headers) ? await mayImport(req) : null
  if (!actor) return refused()
  if (Number(req.headers.get('content-length') ?? 0) > LIMITS.uploadBytes)
    return back({ problem: 'tooLarge' })
  const file = (await formOf(req)).get('package')
  if (!(file instanceof File) || file.size === 0) return back({ problem: 'noFile' })
  const stored = await storeUpload(file)
  const args = { source: stored.path, fileName: file.name, dryRun: true, importer: importerOf(actor) }
  return back({
    batch: await inBackground(req, args, (result) =>
      result.errors.length > 0 ? discardUpload(stored) : keepUpload(stored, result.batch),
    ),
  })
}

/**
 * Begins an import and gives its batch: after a moment, so that a small package is done by then. `done` is called at the
 * end, whenever that is. What fails on the way is logged, and the batch says that it broke off.
 */
const inBackground = async (
  req: PayloadRequest,
  args: Omit<ImportArguments, 'pool' | 'onBegun'>,
  done: (result: ImportResult) => Promise<unknown>,
): Promise<string> => {
  const { resultWithin, startImport } = await importer()
  const started = await startImport({ ...args, pool: appPool() })
  const finished = started.finished.then(async (result) => {
    await done(result)
    return result
  })
  finished.catch((error: unknown) =>
    req.payload.logger.error({ err: error, msg: `Import ${started.batch} broke off.` }),
  )
  await resultWithin({ ...started, finished }, SOON_MS).catch(() => null)
  return started.batch
}

/** Saves a package that was checked clean. It is checked again on the way: the data may have changed meanwhile. */
const apply: Endpoint['handler'] = async (req) => {
  const actor = isSameOrigin(req.headers) ? await mayImport(req) : null
  if (!actor) return refused()
  const field = (await formOf(req)).get('batch')
  const batch = typeof field === 'string' ? field : ''
  const source = await uploadPath(batch)
  const checked = source ? await ownBatch(req, actor.id, batch) : undefined
  if (!source || !checked) return back({ problem: 'gone' })
  const args = {
    source,
    // The name the clerk knows it by; on the disk it lies under its batch.
    fileName: checked.fileName ?? undefined,
    dryRun: false,
    importer: importerOf(actor),
  }
  return back({
    batch: await inBackground(req, args, (result) =>
      result.applied ? discardUpload({ path: source }) : noteRefused(actor.id, result.batch),
    ),
  })
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
  const field = (await formOf(req)).get('batch')
  const batch = typeof field === 'string' && uuid.test(field) ? field : ''
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

const formOf = async (req: PayloadRequest): Promise<FormData> => (await req.formData?.()) ?? new FormData()

const importerOf = (actor: NonNullable<Awaited<ReturnType<typeof mayImport>>>) => ({
  kind: 'staff' as const,
  id: actor.id,
  communityIds: actor.role === 'admin' ? ('all' as const) : actor.communityIds,
})

/** The batch, where it is the one this person uploaded and it is still to be saved. */
async function ownBatch(
  req: PayloadRequest,
  staffId: string,
  batch: string,
): Promise<{ id: string | number; fileName?: string | null } | undefined> {
  const { docs } = await req.payload.find({
    collection: 'import-batches',
    where: {
      and: [{ id: { equals: batch } }, { createdBy: { equals: staffId } }, { state: { equals: 'checked' } }],
    },
    limit: 1,
    depth: 0,
    // The condition asks for more than the table does: one's own batch.
    overrideAccess: true,
    req,
  })
  return docs[0]
}

export const importEndpoints: Endpoint[] = [
  { path: '/check', method: 'post', handler: check },
  { path: '/apply', method: 'post', handler: apply },
  { path: '/undo', method: 'post', handler: undo },
]
