import type { PayloadRequest } from 'payload'
import type { StaffActor } from '@/access/actor/types'
import { DomainError } from '@/src/domain/domain-error'
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

/** What the page says of a package that was not taken. */
const refusals: Record<string, string> = {
  PACKAGE_TOO_LARGE: 'tooLarge',
  PACKAGE_MISSING: 'noFile',
  PACKAGE_TYPE: 'noFile',
  PACKAGE_BROKEN: 'noFile',
  IMPORT_BUSY: 'busy',
}

/** Runs a step and leads back to its batch, or to the page with what was wrong with the package. */
export const answering = async (step: () => Promise<string>): Promise<Response> => {
  try {
    return back({ batch: await step() })
  } catch (error) {
    const problem = error instanceof DomainError ? refusals[error.code] : undefined
    if (problem === undefined) throw error
    return back({ problem })
  }
}

/**
 * Begins an import and gives its batch: after a moment, so that a small package is done by then. `done` is called at the
 * end, whenever that is, with null where it failed. What fails on the way is logged, and the batch says that it broke off.
 */
export const inBackground = async (
  req: PayloadRequest,
  args: Omit<ImportArguments, 'pool' | 'onBegun'>,
  done: (result: ImportResult | null) => Promise<unknown>,
): Promise<string> => {
  const { resultWithin, startImport } = await importer()
  const failed = async (error: unknown): Promise<never> => {
    await done(null)
    throw error
  }
  const started = await startImport({ ...args, pool: appPool() }).catch(failed)
  const finished = started.finished.then(async (result) => {
    await done(result)
    return result
  }, failed)
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
