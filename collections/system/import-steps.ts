import type { PayloadRequest } from 'payload'
import type { StaffActor } from '@/access/actor/types'
import type { ImportResult } from '@/src/import/result'
import type { ImportArguments } from '@/src/import/run-import'
import { appPool } from '@/src/platform/db/pool'
import { isUuid } from '@/src/portal/frame/search'

/** Loaded at first use: no other request needs the import's code. */
const importer = () => import('@/src/import/start-import')

/** A small package's report stands on the page at once; the page of a larger one tells how far it is. */
const SOON_MS = 2_000

/** To the page of imports. */
export const back = (query: Record<string, string>): Response =>
  new Response(null, {
    status: 303,
    headers: { Location: `/admin/import?${new URLSearchParams(query).toString()}` },
  })

/** As for an address that is none. */
export const refused = (): Response => Response.json({ errors: [{ message: 'Not Found' }] }, { status: 404 })

/**
 * Begins an import and gives its batch: after a moment, so that a small package is done by then. `done` is called at the
 * end, whenever that is. What fails on the way is logged, and the batch says that it broke off.
 */
export const inBackground = async (
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

/** A text field of a form; empty where there is none. */
export const textIn = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** The community whose names of columns count, where it is one of the person's; null where none was chosen. */
export const columnsOf = (actor: StaffActor, id: string): string | null =>
  isUuid(id) && (actor.role === 'admin' || actor.communityIds.includes(id)) ? id : null

export const formOf = async (req: PayloadRequest): Promise<FormData> =>
  (await req.formData?.()) ?? new FormData()

/** What an import may touch: the communities of the person behind it. */
export const importerOf = (actor: StaffActor) => ({
  kind: 'staff' as const,
  id: actor.id,
  communityIds: actor.role === 'admin' ? ('all' as const) : actor.communityIds,
})

/** The batch, where it is one this person uploaded and it stands in one of the states. */
export async function ownBatch(
  req: PayloadRequest,
  staffId: string,
  batch: string,
  states: readonly ('checked' | 'refused')[],
): Promise<{ id: string | number; fileName?: string | null; columnsOf?: string | null } | undefined> {
  const { docs } = await req.payload.find({
    collection: 'import-batches',
    where: {
      and: [{ id: { equals: batch } }, { createdBy: { equals: staffId } }, { state: { in: [...states] } }],
    },
    limit: 1,
    depth: 0,
    // The condition asks for more than the table does: one's own batch.
    overrideAccess: true,
    req,
  })
  // At depth 0 a reference is its id.
  return docs[0] as { id: string; fileName?: string | null; columnsOf?: string | null } | undefined
}
