import type { z } from 'zod'
import { residentFromCookie } from '@/access/actor/from-cookie'
import type { ResidentActor } from '@/access/actor/types'
import { DomainError } from '@/src/domain/domain-error'
import { chooseLocale } from '../text/locale'
import { portalText, type PortalText } from '../text/portal-text'
import type { FileFields } from './form-files'
import { formRoute, type FormOutcome, type FormRequest } from './form-route'

type ResidentForm<Schema extends z.ZodType> = {
  form: string
  schema: Schema
  keep: readonly string[]
  back: (fields: Record<string, string>) => string
  files?: FileFields
  run: (
    input: z.output<Schema>,
    request: FormRequest & { actor: ResidentActor; text: PortalText },
  ) => Promise<FormOutcome>
  /** The field an error of the use-case stands at; the first question where it is left out. */
  fieldOf?: (code: string) => string
}

/** What a file's own faults stand at. */
const fileFault = (code: string): boolean => code.startsWith('FILE_')

/**
 * A form behind the sign-in: as `formRoute`, with who sends it. Without a session it leads to the sign-in page; what a
 * use-case does not find, another's included, to a page that does not exist; its other errors stand at their fields.
 */
export const residentForm = <Schema extends z.ZodType>(options: ResidentForm<Schema>) => {
  const { run, fieldOf = () => 'body', ...rest } = options
  return formRoute({
    ...rest,
    run: async (input, request) => {
      const actor = await residentFromCookie(request.cookieHeader)
      if (!actor) return { ok: true, to: '/login' }
      try {
        return await run(input, {
          ...request,
          actor,
          text: portalText(chooseLocale(actor.locale, undefined)),
        })
      } catch (error) {
        if (!(error instanceof DomainError)) throw error
        if (error.code === 'NOT_FOUND') return { ok: true, to: '/not-found' }
        const field = fileFault(error.code) ? 'files' : fieldOf(error.code)
        return { ok: false, errors: [{ field, code: error.code }] }
      }
    },
  })
}
