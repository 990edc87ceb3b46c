import type { ResidentActor } from '@/access/actor/types'
import { surveyScopeSql, surveyScopeValues } from '@/access/survey-scope'
import type { SurveyAnswers } from '@/src/domain/voting/survey-questions'
import type { SurveyTally } from '@/src/domain/voting/survey-tally'
import { query } from '@/src/platform/db/pool'

/** Who of those concerned has answered: premises of a survey per premises, else null. */
export type Participation = { premisesId: string | null; mine: boolean; answers: SurveyAnswers | null }

export type SurveyRow = {
  id: string
  title: string
  intro: string | null
  opens_on: string
  last_on: string
  per: 'person' | 'premises'
  anonymous: boolean
  results_shown: 'afterAnswer' | 'afterClose'
  fields: unknown
  premises: string[]
  answers: number
  participations: Participation[]
  tally: SurveyTally | null
}

const columns = `s.id, s.title, s.intro, s.opens_on, s.last_on, s.per, s.anonymous, s.results_shown, s.fields, mine.premises,
  (select count(*)::int from survey_participations p where p.survey_id = s.id) as answers,
  coalesce((select json_agg(json_build_object('premisesId', p.premises_id, 'mine', p.person_id = $6, 'answers', a.answers))
    from survey_participations p
    left join survey_answers a on a.participation_id = p.id and p.person_id = $6
    where p.survey_id = s.id and case s.per when 'premises' then p.premises_id = any(mine.premises) else p.person_id = $6 end),
    '[]') as participations`

/** A survey that closed longer ago is found by its address only. */
const YEARS_LISTED = 2

const listStatement = {
  name: 'portal_surveys',
  text: `select ${columns}, null as tally from (${surveyScopeSql}) mine join surveys s on s.id = mine.id
    where s.last_on > $7::date - interval '${YEARS_LISTED} years'
    order by s.last_on, s.title, s.id`,
}

const oneStatement = {
  name: 'portal_survey',
  text: `select ${columns}, t.tally from (${surveyScopeSql}) mine join surveys s on s.id = mine.id
    left join portal.survey_tallies t on t.survey_id = s.id where s.id = $8`,
}

/** Surveys the resident may see, by their last day. One statement. */
export const readSurveyRows = (actor: ResidentActor, todayOn: string): Promise<SurveyRow[]> =>
  query<SurveyRow>({ ...listStatement, values: surveyScopeValues(actor, todayOn) })

/** One of them; null for a foreign and a missing id alike. */
export async function readSurveyRow(
  actor: ResidentActor,
  surveyId: string,
  todayOn: string,
): Promise<SurveyRow | null> {
  const values = [...surveyScopeValues(actor, todayOn), surveyId]
  const [row] = await query<SurveyRow>({ ...oneStatement, values })
  return row ?? null
}

/** All answers of a survey, in no order that tells anything. */
export async function readSurveyAnswers(surveyId: string): Promise<SurveyAnswers[]> {
  const rows = await query<{ answers: SurveyAnswers }>({
    name: 'portal_survey_answers',
    text: 'select answers from survey_answers where survey_id = $1 order by id',
    values: [surveyId],
  })
  return rows.map(({ answers }) => answers)
}
