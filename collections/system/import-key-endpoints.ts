import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import type { StaffActor } from '@/access/actor/types'
import { mayKeepImportKeys } from '@/access/may-keep-import-keys'
import { DomainError } from '@/src/domain/domain-error'
import { parseCivilDate } from '@/src/domain/time/civil-date'
import { isSameOrigin } from '@/src/platform/http/same-origin'
import { makeKey, revokeKey, rotateKey } from '@/src/services/system/import-keys/keep-keys'
import { tokenPage } from './token-page'

const missing = (): Response => Response.json({ errors: [{ message: 'Not Found' }] }, { status: 404 })

const back = (query: Record<string, string>): Response =>
  new Response(null, {
    status: 303,
    headers: { Location: `/admin/import-keys?${new URLSearchParams(query).toString()}` },
  })

/** What a form brought: texts, and the communities as a list. */
async function fieldsOf(req: PayloadRequest): Promise<Record<string, unknown>> {
  const form = (await req.formData?.()) ?? new FormData()
  return { ...Object.fromEntries(form), communities: form.getAll('communities') }
}

const make = z.object({
  id: z.uuid(),
  name: z.string().trim(),
  communities: z.array(z.uuid()).max(50_000),
  expiresOn: z.string().refine((value) => parseCivilDate(value) !== null),
})
const rotate = z.object({ id: z.uuid(), tokenEnd: z.string().max(4), atOnce: z.literal('1').optional() })
const revoke = z.object({ id: z.uuid() })

/** The faults of a form as the services name theirs. */
const codeOf = (error: z.ZodError): string => {
  const field = error.issues[0]?.path[0]
  if (field === 'communities') return 'KEY_COMMUNITIES'
  return field === 'expiresOn' ? 'KEY_EXPIRES' : 'KEY_GONE'
}

/** A form of the page of keys: who may is asked here, what is wrong is said there. */
const keyForm = <Form>(
  path: string,
  schema: z.ZodType<Form>,
  act: (actor: StaffActor, form: Form, req: PayloadRequest) => Promise<Response>,
): Endpoint => ({
  path,
  method: 'post',
  handler: async (req) => {
    const actor = isSameOrigin(req.headers) ? await mayKeepImportKeys(req) : null
    if (!actor) return missing()
    const read = schema.safeParse(await fieldsOf(req))
    if (!read.success) return back({ problem: codeOf(read.error) })
    try {
      return await act(actor, read.data, req)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      return back({ problem: error.code })
    }
  },
})

export const importKeyEndpoints: Endpoint[] = [
  keyForm('/make', make, async (actor, { communities, ...form }, req) =>
    tokenPage(req.i18n.language, await makeKey(actor, { ...form, communityIds: [...new Set(communities)] })),
  ),
  keyForm('/rotate', rotate, async (actor, { id, tokenEnd, atOnce }, req) =>
    tokenPage(req.i18n.language, await rotateKey(actor, id, { tokenEnd, atOnce: atOnce === '1' })),
  ),
  keyForm('/revoke', revoke, async (actor, { id }) => {
    await revokeKey(actor, id)
    return back({ done: 'revoked' })
  }),
]
