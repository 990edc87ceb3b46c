import type { Endpoint, PayloadRequest } from 'payload'
import type { ZodError, ZodType } from 'zod'
import { mayKeepFaults, type FaultKeeper } from '@/access/may-keep-faults'
import { DomainError } from '@/src/domain/domain-error'
import { largestFile } from '@/src/platform/files/file-kinds'
import { isSameOrigin } from '@/src/platform/http/same-origin'

export type SentFiles = Record<string, { name: string; bytes: Uint8Array }[]>
export type Onward = {
  path: '/fault' | '/fault-board' | '/inspections' | '/inspection'
  query: Record<string, string>
}

export const missing = (): Response => Response.json({ errors: [{ message: 'Not Found' }] }, { status: 404 })

/** Most photos of one field, and what is left for the words around them, in bytes. */
export const MOST_PHOTOS = 10
const LARGEST_FORM = 2 * MOST_PHOTOS * largestFile.photo + 100_000

async function readForm(req: PayloadRequest): Promise<{ fields: Record<string, unknown>; files: SentFiles }> {
  const form = await req.formData?.()
  const fields: Record<string, unknown> = {}
  const files: SentFiles = {}
  for (const name of new Set(form?.keys() ?? [])) {
    const values = form?.getAll(name) ?? []
    const texts = values.filter((value): value is string => typeof value === 'string')
    if (texts.length > 0) fields[name] = name.endsWith('[]') ? texts : texts[0]
    const sent = values.filter((value): value is File => typeof value !== 'string' && value.size > 0)
    files[name] = await Promise.all(
      sent.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    )
  }
  return { fields, files }
}

const fieldNames = ({ issues }: ZodError): string =>
  [...new Set(issues.map(({ path }) => String(path[0] ?? '')))].join(',')

const led = ({ path, query }: Onward): Response =>
  new Response(null, {
    status: 303,
    headers: { Location: `/admin${path}?${new URLSearchParams(query).toString()}` },
  })

/** What was typed, so that a refused form is filled in again. */
const typed = (fields: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' && name !== 'search' && name !== 'back'
        ? [[name, value.slice(0, 1000)]]
        : [],
    ),
  )

type Form<T> = {
  path: string
  /** Of the office alone: technicians find that there is no such form. */
  isOffice?: boolean
  schema: ZodType<T>
  /** Where a refused form leads back to. */
  back: (fields: Record<string, unknown>) => Onward
  act: (input: T, call: { req: PayloadRequest; keeper: FaultKeeper; files: SentFiles }) => Promise<Onward>
}

/**
 * A form of the views about faults: from our own pages, by someone who works on faults, with fields that fit. A refusal
 * leads back with its code and what was typed; a fault that is not his is answered as one that does not exist.
 */
export const faultForm = <T>({ path, schema, back, act, isOffice = false }: Form<T>): Endpoint => ({
  path,
  method: 'post',
  handler: async (req) => {
    const keeper = isSameOrigin(req.headers) ? await mayKeepFaults(req) : null
    if (!keeper || (isOffice && !keeper.isOffice)) return missing()
    if (Number(req.headers.get('content-length') ?? 0) > LARGEST_FORM)
      return led({ path: isOffice ? '/inspections' : '/fault-board', query: { problem: 'FILE_TOO_LARGE' } })
    const { fields, files } = await readForm(req)
    const refuse = (problem: string, about = ''): Response => {
      const onward = back(fields)
      return led({ ...onward, query: { ...typed(fields), ...onward.query, problem, about } })
    }
    const parsed = schema.safeParse(fields)
    if (!parsed.success) return refuse('FORM', fieldNames(parsed.error))
    try {
      return led(await act(parsed.data, { req, keeper, files }))
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      return error.code === 'NOT_FOUND' ? missing() : refuse(error.code)
    }
  },
})

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Back to the page of the fault the form was about. */
export const toFault = (fields: Record<string, unknown>): Onward => ({
  path: '/fault',
  query: { id: textOf(fields['fault'] ?? fields['back']).slice(0, 36) },
})

/** Back to the page of the one fault, or to the board as it was filtered. */
export const toBoardOrFault = (fields: Record<string, unknown>): Onward => {
  if (textOf(fields['back']) !== '') return toFault({ back: fields['back'] })
  return {
    path: '/fault-board',
    query: Object.fromEntries(new URLSearchParams(textOf(fields['search']).slice(0, 1000))),
  }
}
