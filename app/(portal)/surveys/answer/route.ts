import { residentFromCookie } from '@/access/actor/from-cookie'
import { formRoute } from '@/src/portal/forms/form-route'
import { surveyForm } from '@/src/portal/forms/schemas'
import { idOf, withQuery } from '@/src/portal/frame/search'
import { answerSurvey } from '@/src/services/voting/answer-survey'

export const dynamic = 'force-dynamic'

const pageOf = (fields: Record<string, string>): string => `/surveys/${idOf(fields, 'survey') ?? ''}`

/** Everything the page needs stands in its address, so that a refused form leads back to the same place. */
export const POST = formRoute({
  form: 'survey',
  schema: surveyForm,
  keep: (fields) => Object.keys(fields).filter((name) => name.startsWith('q-')),
  back: (fields) => withQuery(pageOf(fields), { premises: fields['premises'] }),
  run: async (fields, { cookieHeader }) => {
    const page = pageOf(fields)
    const premisesId = idOf(fields, 'premises')
    const actor = await residentFromCookie(cookieHeader)
    if (!actor) return { ok: true, to: withQuery('/login', { to: page }) }
    const result = await answerSurvey(actor, { surveyId: fields.survey, premisesId, fields })
    if (result.ok) return { ok: true, to: withQuery(page, { premises: premisesId, done: result.stored }) }
    // The page says what a foreign survey and a missing one are answered with.
    return 'code' in result ? { ok: true, to: page } : { ok: false, errors: result.errors }
  },
})
