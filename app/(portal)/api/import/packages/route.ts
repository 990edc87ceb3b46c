import { DomainError } from '@/src/domain/domain-error'
import { batchOfKey, runningOfKey } from '@/src/import/batch-of-key'
import { LIMITS, UPLOAD_MEGABYTES } from '@/src/import/limits'
import type { ImportLocale } from '@/src/import/result'
import { resultWithin, startImport } from '@/src/import/start-import'
import { appPool } from '@/src/platform/db/pool'
import type { LivingKey } from '@/src/services/system/import-keys/find-key'
import { discardPackage, receivePackage, type ReceivedPackage } from '@/src/services/system/receive-package'
import { answer, keyOf, problem } from '../door'

export const dynamic = 'force-dynamic'

/** Longest wait for the end, in milliseconds: proxies give up after half a minute. */
const LONGEST = 25_000

const REFUSALS: Record<string, readonly [status: number, message: string]> = {
  PACKAGE_TYPE: [
    415,
    'Send the ZIP as application/zip, or a form (multipart/form-data) with the file "package".',
  ],
  PACKAGE_MISSING: [400, 'There is no package: send the ZIP as the body, or a form with the file "package".'],
  IMPORT_BUSY: [503, 'Other packages are being imported. Send it again in a minute.'],
  PACKAGE_BROKEN: [400, 'The form broke off. Send it again.'],
  PACKAGE_TOO_LARGE: [413, `A package sent here has at most ${UPLOAD_MEGABYTES} MB. The command takes more.`],
}

/** `?dryRun=1` only checks; null where it says neither yes nor no. */
const dryRunOf = (request: Request): boolean | null => {
  const asked = new URL(request.url).searchParams.get('dryRun') ?? '0'
  if (['1', 'true'].includes(asked)) return true
  return ['0', 'false'].includes(asked) ? false : null
}

/** `Prefer: respond-async` or `wait=SECONDS` (RFC 7240). */
const waitOf = (request: Request): number => {
  const prefer = request.headers.get('prefer') ?? ''
  if (/\brespond-async\b/i.test(prefer)) return 0
  const seconds = /\bwait=(\d{1,4})\b/i.exec(prefer)?.[1]
  return seconds === undefined ? LONGEST : Math.min(LONGEST, Number(seconds) * 1000)
}

const localeOf = (request: Request): ImportLocale =>
  /^\s*en\b/i.test(request.headers.get('accept-language') ?? '') ? 'en' : 'pl'

const placeOf = (batch: string): string => `/api/import/packages/${batch}`

const busy = (batch: string): Response =>
  problem(409, 'IMPORT_RUNNING', 'A package of this key is being imported. Wait for its end.', {
    Location: placeOf(batch),
    'Retry-After': '5',
  })

/** Two packages of one key at once are refused by the database as well. */
const isTwice = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'constraint' in error &&
  error.constraint === 'import_batches_one_of_key'

const begin = (request: Request, key: LivingKey, received: ReceivedPackage, dryRun: boolean) =>
  startImport({
    source: received.path,
    fileName: received.fileName,
    dryRun,
    importer: { kind: 'key', id: key.id, communityIds: key.communityIds },
    pool: appPool(),
    locale: localeOf(request),
    // A program of one community writes that community's headers.
    columnsOf: key.communityIds.length === 1 ? key.communityIds[0] : null,
  }).catch(async (error: unknown) => {
    await discardPackage(received)
    if (isTwice(error)) return null
    throw error
  })

/** Imports the package of a request that has been let in, and answers with what is known of it after a while. */
async function importOf(request: Request, key: LivingKey, dryRun: boolean): Promise<Response> {
  const received = await receivePackage(request, LIMITS.uploadBytes)
  const started = await begin(request, key, received, dryRun)
  if (!started) return busy((await runningOfKey(appPool(), key.id)) ?? '')
  const done = started.finished.finally(() => discardPackage(received))
  done.catch((error: unknown) => console.error(`import ${started.batch} broke off`, error))
  const result = await resultWithin({ ...started, finished: done }, waitOf(request))
  const batch = await batchOfKey(appPool(), key.id, started.batch)
  const headers = { Location: placeOf(started.batch) }
  if (!result) return answer(202, batch ?? {}, { ...headers, 'Retry-After': '5' })
  return answer(result.errors.length > 0 ? 422 : 200, batch ?? result, headers)
}

/** A package from an accounting program: imported, or with `?dryRun=1` checked, within the key's communities. */
export async function POST(request: Request): Promise<Response> {
  const key = await keyOf(request, 'import-key')
  if (key instanceof Response) return key
  const dryRun = dryRunOf(request)
  if (dryRun === null) return problem(400, 'BAD_QUERY', 'dryRun is 1 or 0.')
  const running = await runningOfKey(appPool(), key.id)
  if (running !== null) return busy(running)
  try {
    return await importOf(request, key, dryRun)
  } catch (error) {
    const [status, message] = (error instanceof DomainError && REFUSALS[error.code]) || []
    if (status === undefined || message === undefined) throw error
    const wait: Record<string, string> = status === 503 ? { 'Retry-After': '60' } : {}
    return problem(status, (error as DomainError).code, message, wait)
  }
}
