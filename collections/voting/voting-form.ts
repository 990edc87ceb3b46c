import type { Endpoint, PayloadRequest } from 'payload'
import type { ZodError, ZodType } from 'zod'
import type { StaffActor } from '@/access/actor/types'
import { mayRunVoting } from '@/access/may-run-voting'
import { DomainError } from '@/src/domain/domain-error'
import { largestFile } from '@/src/platform/files/file-kinds'
import { isSameOrigin } from '@/src/platform/http/same-origin'

/** The tabs of a resolution in the admin that forms lead back to. */
export type VotingTab = 'voting' | 'votes' | 'notices'

/** Where the clerk goes on: a tab and what it is told. */
export type Onward = { tab: VotingTab; query: Record<string, string | undefined> }

/** Who asks, about which resolution, with which file. */
export type VotingRequest = {
  req: PayloadRequest
  resolutionId: string
  staff: StaffActor
  files: Record<string, { name: string; bytes: Uint8Array }>
}

const missing = (): Response => Response.json({ errors: [{ message: 'Not Found' }] }, { status: 404 })

const idIn = (req: PayloadRequest): string => {
  const id = req.routeParams?.['id']
  return typeof id === 'string' ? id : ''
}

const led = (id: string, { tab, query }: Onward): Response => {
  const known = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined)
  const search = new URLSearchParams(known).toString()
  const path = `/admin/collections/resolutions/${id}/${tab}${search ? `?${search}` : ''}`
  return new Response(null, { status: 303, headers: { Location: path } })
}

async function readForm(req: PayloadRequest) {
  const form = await req.formData?.()
  const fields: Record<string, unknown> = {}
  const files: VotingRequest['files'] = {}
  for (const name of new Set(form?.keys() ?? [])) {
    const values = form?.getAll(name) ?? []
    const texts = values.filter((value): value is string => typeof value === 'string')
    fields[name] = name.endsWith('[]') ? texts : texts[0]
    const sent = values.find((value): value is File => typeof value !== 'string' && value.size > 0)
    if (sent) files[name] = { name: sent.name, bytes: new Uint8Array(await sent.arrayBuffer()) }
  }
  return { fields, files }
}

const fieldNames = ({ issues }: ZodError): string =>
  [...new Set(issues.map(({ path }) => String(path[0] ?? '')))].join(',')

const textsOf = (fields: Record<string, unknown>, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = fields[name]
      return typeof value === 'string' && value !== '' ? [[name, value.slice(0, 500)]] : []
    }),
  )

/** One scan and the fields around it, in bytes. */
const LARGEST_FORM = largestFile.scan + 100_000

type Form<T> = {
  path: string
  schema: ZodType<T>
  /** The tab the form stands in, and its fields that are filled in again where it is refused. */
  tab: VotingTab
  keep?: readonly string[]
  act: (input: T, request: VotingRequest) => Promise<Onward | Response>
}

/**
 * A form of a resolution's tabs: from our own pages, by someone the table lets run the voting, with fields that fit. A
 * refusal leads back with its code, which the tab says in a sentence.
 */
export const votingForm = <T>({ path, schema, tab, keep = [], act }: Form<T>): Endpoint => ({
  path: `/:id/${path}`,
  method: 'post',
  handler: async (req) => {
    const resolutionId = idIn(req)
    const staff = isSameOrigin(req.headers) ? await mayRunVoting(req, resolutionId) : null
    if (!staff) return missing()
    if (Number(req.headers.get('content-length') ?? 0) > LARGEST_FORM)
      return led(resolutionId, { tab, query: { problem: 'FILE_TOO_LARGE' } })
    const { fields, files } = await readForm(req)
    const back = (problem: string, about: string): Response =>
      led(resolutionId, { tab, query: { ...textsOf(fields, keep), problem, about: about.slice(0, 300) } })
    const parsed = schema.safeParse(fields)
    if (!parsed.success) return back('FORM', fieldNames(parsed.error))
    try {
      const onward = await act(parsed.data, { req, resolutionId, staff, files })
      return onward instanceof Response ? onward : led(resolutionId, onward)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      return back(error.code, Object.values(error.details).join('; '))
    }
  },
})

/** A file made of a resolution for someone the table lets run its voting. */
export const votingFile = (
  path: string,
  make: (request: Omit<VotingRequest, 'files'>) => Promise<Response | null>,
): Endpoint => ({
  path: `/:id/${path}`,
  method: 'get',
  handler: async (req) => {
    const resolutionId = idIn(req)
    const staff = await mayRunVoting(req, resolutionId)
    return (staff && (await make({ req, resolutionId, staff }))) ?? missing()
  },
})
