import type { z } from 'zod'
import { isPreviewing } from '@/access/actor/from-cookie'
import { env } from '@/src/platform/env'
import { clientAddress } from '@/src/platform/http/client-address'
import { isSameOrigin } from '@/src/platform/http/same-origin'
import { readBody, type SentFile } from './form-body'
import { flashHeader, newFlash, type FormError } from './flash'
import { filesFault, largestUpload, type FileFields } from './form-files'

/** What a use-case made of a form: where to go on and which cookies to set, or what to correct. */
export type FormOutcome = { ok: true; to: string; cookies?: string[] } | { ok: false; errors: FormError[] }

type FormRoute<Schema extends z.ZodType> = {
  /** Name of the form; the page reads its errors under it. */
  form: string
  /** Messages of the schema's issues are error codes. */
  schema: Schema
  /** Fields written back into the form when it is refused. Never passwords or one-time codes. */
  keep: readonly string[] | ((fields: Record<string, string>) => readonly string[])
  /** Where a refused form leads back to. */
  back: (fields: Record<string, string>) => string
  /** Fields that hold files, with how many of which size each takes; files of other fields are dropped. */
  files?: FileFields
  run: (input: z.output<Schema>, request: FormRequest) => Promise<FormOutcome>
}

/** What a use-case learns of the request beside the checked fields. */
export type FormRequest = {
  ip: string
  cookieHeader: string | null
  /** By field; a field without a chosen file has an empty list. */
  files: Record<string, SentFile[]>
}

/** Longer texts than in any of the portal's forms are not read. Bytes. */
const LARGEST_FORM = 20_000

/** 303: the browser goes on with GET, and reloading the next page sends nothing again. */
export const seeOther = (to: string, cookies: readonly string[] = []): Response => {
  const headers = new Headers({ location: to, 'cache-control': 'no-store' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}

const issuesOf = (error: z.ZodError): FormError[] => {
  const errors = new Map<string, FormError>()
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? '')
    const count: unknown = issue.code === 'custom' ? issue.params?.['count'] : undefined
    // The first complaint about a field is enough.
    if (errors.has(field)) continue
    errors.set(field, { field, code: issue.message, ...(typeof count === 'number' ? { count } : {}) })
  }
  return [...errors.values()]
}

/** Secure cookies wherever the portal itself is served so. */
export const secureCookies = (): boolean => env().serverUrl.startsWith('https:')

/**
 * A POST handler for a plain form: refuses requests of other sites (403), reads and checks the fields, runs the
 * use-case, and goes on by 303. A refused form leads back with its errors and harmless values in a short-lived cookie.
 * From a preview nothing is sent: it leads to a page that says so.
 */
export const formRoute =
  <Schema extends z.ZodType>({ form, schema, keep, back, run, files = {} }: FormRoute<Schema>) =>
  async (request: Request): Promise<Response> => {
    if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 })
    if (isPreviewing(request.headers.get('cookie'))) return seeOther('/preview')
    const body = await readBody(request, LARGEST_FORM + largestUpload(files))
    if (body === 'unreadable') return new Response(null, { status: 400 })
    if (body === 'tooLarge') return new Response(null, { status: 413 })
    const { fields } = body
    const refuse = (errors: FormError[]): Response => {
      const names = typeof keep === 'function' ? keep(fields) : keep
      const values = Object.fromEntries(names.map((name) => [name, fields[name] ?? '']))
      const flash = newFlash(form, errors, values)
      const path = back(fields)
      const separated = `${path}${path.includes('?') ? '&' : '?'}f=${flash.id}`
      return seeOther(separated, [flashHeader(flash, secureCookies())])
    }
    const parsed = schema.safeParse(fields)
    if (!parsed.success) return refuse(issuesOf(parsed.error))
    const faults = filesFault(files, body.files)
    if (faults.length > 0) return refuse(faults)
    const outcome = await run(parsed.data, {
      ip: clientAddress(request.headers),
      cookieHeader: request.headers.get('cookie'),
      files: Object.fromEntries(Object.keys(files).map((name) => [name, body.files[name] ?? []])),
    })
    return outcome.ok ? seeOther(outcome.to, outcome.cookies) : refuse(outcome.errors)
  }
