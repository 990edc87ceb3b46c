import { jsonRoute } from '@/src/portal/frame/json-route'
import { idOf, notAnId } from '@/src/portal/frame/search'
import { readSurvey, readSurveys } from '@/src/portal/voting/read-surveys'

export const dynamic = 'force-dynamic'

/** All surveys that ask the resident, or with `?survey=` one of them, for `?premises=` where premises count. */
export const GET = jsonRoute((actor, request) => {
  const search = Object.fromEntries(new URL(request.url).searchParams)
  const surveyId = idOf(search, 'survey')
  if (surveyId === null) return readSurveys(actor)
  return surveyId === notAnId ? Promise.resolve(null) : readSurvey(actor, surveyId, idOf(search, 'premises'))
})
