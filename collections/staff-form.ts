import type { Endpoint, PayloadRequest } from 'payload'
import type { ZodError, ZodType } from 'zod'
import { DomainError } from '@/src/domain/domain-error'
import { isSameOrigin } from '@/src/platform/http/same-origin'

/** Where the clerk is sent back to, and what the page there is told. */
export type Back<View extends string = string> = { view: View; query: Record<string, string | undefined> }

type StaffForm<T, Who> = {
  path: string
  schema: ZodType<T>
  /** Who sends it, where the policy table lets him; else null. */
  who: (req: PayloadRequest) => Promise<Who | null>
  /** The page to return to with what was entered, should the form not fit. */
  where: (fields: Record<string, unknown>) => Back
  act: (input: T, who: Who) => Promise<Back>
}

const refused = (): Response => Response.json({ errors: [{ message: 'Not Found' }] }, { status: 404 })

const sentBack = ({ view, query }: Back): Response =>
  new Response(null, {
    status: 303,
    headers: { Location: `/admin${view}?${searchOf(query)}` },
  })

const searchOf = (query: Back['query']): string =>
  new URLSearchParams(
    Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined),
  ).toString()

const fieldsOf = async (req: PayloadRequest): Promise<Record<string, unknown>> => {
  const form = await req.formData?.()
  const fields: Record<string, unknown> = {}
  for (const name of new Set(form?.keys() ?? [])) {
    const texts = (form?.getAll(name) ?? []).filter((value): value is string => typeof value === 'string')
    fields[name] = name.endsWith('[]') ? texts : texts[0]
  }
  return fields
}

/**
 * A form of an admin view: from our own pages, by someone the policy lets do it, with fields that fit. A refusal of the
 * service brings the clerk back with its code, which the view says in a sentence.
 */
export const staffForm = <T, Who>({ path, schema, who, where, act }: StaffForm<T, Who>): Endpoint => ({
  path,
  method: 'post',
  handler: async (req) => {
    const sender = isSameOrigin(req.headers) ? await who(req) : null
    if (!sender) return refused()
    const fields = await fieldsOf(req)
    const back = where(fields)
    const parsed = schema.safeParse(fields)
    if (!parsed.success) return sentBack(withProblem(back, 'FORM', fieldNames(parsed.error)))
    try {
      return sentBack(await act(parsed.data, sender))
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      return sentBack(withProblem(back, error.code, Object.values(error.details).join('|')))
    }
  },
})

const withProblem = (back: Back, problem: string, about: string): Back => ({
  ...back,
  query: { ...back.query, problem, ...(about ? { about: about.slice(0, 200) } : {}) },
})

const fieldNames = ({ issues }: ZodError): string => {
  const names = issues.map(({ path }) => String(path[0] ?? '')).filter((name) => name !== '')
  return [...new Set(names)].join(',')
}

/** A field's text, or nothing where the form has none. */
export const textOf = (fields: Record<string, unknown>, name: string): string => {
  const value = fields[name]
  return typeof value === 'string' ? value.slice(0, 500) : ''
}

/** The named fields that hold something, for the way back. */
export const kept = (fields: Record<string, unknown>, ...names: string[]): Record<string, string> =>
  Object.fromEntries(
    names.map((name): [string, string] => [name, textOf(fields, name)]).filter(([, value]) => value !== ''),
  )
