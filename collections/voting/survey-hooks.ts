import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import { definitionFault } from '@/src/domain/voting/survey-definition'
import { toQuestions } from '@/src/domain/voting/survey-questions'
import { translateAdmin, type AdminMessage } from '../messages/translate'

type Survey = {
  id?: string
  state?: string
  opensOn?: string
  lastOn?: string
  anonymous?: boolean
  per?: string
  fields?: unknown
}

const refuse = (req: PayloadRequest, key: AdminMessage): never => {
  throw new APIError(translateAdmin(req.i18n.language, key), 400, null, true)
}

/** A draft may be unfinished; what residents see may not. */
export const checkSurvey: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const survey = { ...originalDoc, ...data } as Survey
  if (survey.state === 'draft') return data
  const fault = definitionFault({
    questions: toQuestions(survey.fields),
    opensOn: survey.opensOn ?? '',
    lastOn: survey.lastOn ?? '',
  })
  if (fault) refuse(req, `errors.survey.${fault}`)
  return data
}

/**
 * Whether names are kept is promised before the first answer and never changes; questions and who counts once stay as
 * they were answered. The database refuses the same, whoever writes.
 */
export const keepWhatWasAsked: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update') return data
  const [before, after] = [originalDoc as Survey, { ...originalDoc, ...data } as Survey]
  if (before.anonymous !== after.anonymous) refuse(req, 'errors.survey.ANONYMITY')
  if (asked(before) === asked(after)) return data
  const { totalDocs } = await req.payload.count({
    collection: 'survey-participations',
    where: { survey: { equals: before.id } },
    // Nobody may read who took part; here only whether anyone did.
    overrideAccess: true,
    req,
  })
  if (totalDocs > 0) refuse(req, 'errors.survey.ANSWERED')
  return data
}

/** What an answer answers: the questions as read, and whether persons or premises count. */
const asked = ({ fields, per }: Survey): string =>
  JSON.stringify([toQuestions(fields).map(({ hint: _, required: __, ...question }) => question), per])
