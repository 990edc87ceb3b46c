import { DomainError } from '@/src/domain/domain-error'
import type { ImportResult } from './result'
import { runImport, type ImportArguments } from './run-import'

/** An import under way: its batch, and the promise of what becomes of it. */
export type StartedImport = { batch: string; finished: Promise<ImportResult> }

/**
 * Imports of this process at once, those that wait for their turn counted: each holds a connection, and pages need the
 * others. The bundles of pages and routes count together.
 */
const MOST = 3
const counter = globalThis as { lokalenetImports?: number }

/**
 * Begins an import and gives its batch as soon as it is written down, while the work goes on in this process. A process
 * that ends in the middle leaves nothing of it; the batch then says that it broke off (`closeBroken`).
 *
 * @throws DomainError `IMPORT_BUSY` where as many are under way as one process takes; what `runImport` throws before the
 *   batch is written down
 */
export const startImport = (args: Omit<ImportArguments, 'onBegun'>): Promise<StartedImport> =>
  new Promise((resolve, reject) => {
    if ((counter.lokalenetImports ?? 0) >= MOST) throw new DomainError('IMPORT_BUSY')
    counter.lokalenetImports = (counter.lokalenetImports ?? 0) + 1
    const finished = runImport({ ...args, onBegun: (batch) => resolve({ batch, finished }) }).finally(() => {
      counter.lokalenetImports = (counter.lokalenetImports ?? 1) - 1
    })
    // After the batch is there this changes nothing, but then nobody has to wait for the end.
    finished.catch(reject)
  })

/** The result, or null where the import is not done within `ms` milliseconds. */
export const resultWithin = async (started: StartedImport, ms: number): Promise<ImportResult | null> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms)
  })
  try {
    return await Promise.race([started.finished, late])
  } finally {
    clearTimeout(timer)
  }
}
