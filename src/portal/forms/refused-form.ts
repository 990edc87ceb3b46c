import { cookies } from 'next/headers'
import type { FieldError } from '../components/ErrorSummary'
import { first, type Search } from '../frame/search'
import type { MessageKey, PortalText } from '../text/portal-text'
import { flashCookie, readFlash, type Flash } from './flash'

export type FormName =
  | 'login'
  | 'activate'
  | 'resetRequest'
  | 'reset'
  | 'survey'
  | 'reading'
  | 'vote'
  | 'voteConsent'
  | 'message'
  | 'reply'
  | 'password'
  | 'email'
  | 'phone'
  | 'fault'
  | 'faultAnswer'
  | 'faultComment'
  | 'faultRate'

/** A form that came back: what to correct, and what was typed. `errorAt` gives the message at a field. */
export type RefusedForm = {
  title: string
  errors: FieldError[]
  value: (field: string) => string | undefined
  errorAt: (field: string) => string | undefined
}

/** Words for the errors a form came back with. */
export function describeRefusal(text: PortalText, form: FormName, flash: Flash): RefusedForm {
  const summary: MessageKey = `errors.summary.${form}`
  const errors = flash.errors.map(({ field, code, count }) => ({
    field,
    message: text.maybe(`errors.code.${code}`, 'errors.code.UNKNOWN', { count: count ?? 0 }),
  }))
  const several = errors.length > 1 ? `. ${text.t('errors.fields', { count: errors.length })}` : ''
  const title = text.t(summary) + several
  return {
    title,
    errors,
    value: (field) => flash.values[field],
    errorAt: (field) => errors.find((error) => error.field === field)?.message,
  }
}

/** The form this visit came back from, or null on a fresh visit. */
export async function refusedForm(
  text: PortalText,
  form: FormName,
  search: Search,
): Promise<RefusedForm | null> {
  const flash = readFlash((await cookies()).get(flashCookie)?.value, form, first(search, 'f'))
  return flash && describeRefusal(text, form, flash)
}
