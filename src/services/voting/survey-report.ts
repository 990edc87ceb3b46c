import { toQuestions, type SurveyAnswers, type SurveyQuestion } from '@/src/domain/voting/survey-questions'
import { FEWEST_ANSWERS, tallySurvey, textsOf, type SurveyTally } from '@/src/domain/voting/survey-tally'
import { todayInWarsaw } from '@/src/platform/clock'
import { query } from '@/src/platform/db/pool'

export type GivenAnswer = {
  answers: SurveyAnswers
  /** Named surveys only. */
  person: string | null
  premises: string | null
  answeredOn: string | null
}

export type SurveyReport = {
  title: string
  anonymous: boolean
  isClosed: boolean
  questions: SurveyQuestion[]
  /** All answers there are. */
  count: number
  /** Null below five answers of an anonymous survey; while it runs, of the last full five. */
  tally: SurveyTally | null
  /** Written answers by question; null while an anonymous survey runs or has too few. */
  texts: Record<string, string[]> | null
  /** What may be downloaded; null as for the texts. */
  given: GivenAnswer[] | null
}

type Row = {
  title: string
  anonymous: boolean
  per: string
  last_on: string
  fields: unknown
  tally: SurveyTally | null
  given: GivenAnswer[]
}

/** Answers of an anonymous survey come in an order of chance; of a named one by premises and person. */
const statement = {
  name: 'survey_report',
  text: `
select s.title, s.anonymous, s.per, s.last_on, s.fields, t.tally,
  coalesce((select json_agg(json_build_object('answers', a.answers, 'person', r.display_name, 'premises', p.code,
      'answeredOn', part.answered_on) order by p.code, r.display_name, a.id)
    from survey_answers a
    left join survey_participations part on part.id = a.participation_id
    left join residents r on r.id = part.person_id
    left join premises p on p.id = part.premises_id
    where a.survey_id = s.id), '[]') as given
from surveys s left join portal.survey_tallies t on t.survey_id = s.id
where s.id = $1`,
}

/** Results for staff. The caller has checked that they may read the survey. Null where there is none. */
export async function readSurveyReport(surveyId: string): Promise<SurveyReport | null> {
  const [row] = await query<Row>({ ...statement, values: [surveyId] })
  if (!row) return null
  const questions = toQuestions(row.fields)
  const isClosed = todayInWarsaw() > row.last_on
  const answers = row.given.map((each) => each.answers)
  const isWhole = !row.anonymous || (isClosed && answers.length >= FEWEST_ANSWERS)
  const live = isWhole ? tallySurvey(questions, answers) : null
  const texts = Object.fromEntries(questions.map(({ id }) => [id, textsOf(id, answers)]))
  return {
    title: row.title,
    anonymous: row.anonymous,
    isClosed,
    questions,
    count: answers.length,
    tally: live ?? (isClosed ? null : row.tally),
    texts: isWhole ? texts : null,
    given: isWhole ? row.given : null,
  }
}
