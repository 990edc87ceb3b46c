import type { PoolClient } from 'pg'
import type { ResidentActor } from '@/access/actor/types'
import { surveyScopeSql, surveyScopeValues } from '@/access/survey-scope'
import { checkAnswers, type AnswerError } from '@/src/domain/voting/survey-answers'
import { toQuestions, type SurveyAnswers, type SurveyQuestion } from '@/src/domain/voting/survey-questions'
import { isOpen, isTallyDue } from '@/src/domain/voting/survey-results'
import { tallySurvey } from '@/src/domain/voting/survey-tally'
import { todayInWarsaw } from '@/src/platform/clock'
import { appPool, query } from '@/src/platform/db/pool'
import { transaction } from '@/src/platform/db/transaction'

export type AnswerRefusal =
  AnswerError['code'] | 'SURVEY_CLOSED' | 'SURVEY_PREMISES' | 'SURVEY_DOUBLE' | 'SURVEY_TAKEN'

export type AnswerResult =
  | { ok: true; stored: 'stored' | 'changed' }
  | { ok: false; code: 'NOT_FOUND' }
  | { ok: false; errors: { field: string; code: AnswerRefusal }[] }

export type Answering = {
  surveyId: string
  anonymous: boolean
  questions: readonly SurveyQuestion[]
  personId: string
  /** Where premises count: whose answer it is. */
  premisesId: string | null
  answers: SurveyAnswers
  todayOn: string
}

type Row = {
  opens_on: string
  last_on: string
  per: 'person' | 'premises'
  anonymous: boolean
  fields: unknown
  premises: string[]
}

/**
 * Takes a resident's answer: within the survey's days, once for each person or premises, by those it asks. Of a named
 * survey a second answer changes the first while it runs. No row of the log is written: it would name the time.
 */
export async function answerSurvey(
  actor: ResidentActor,
  {
    surveyId,
    premisesId,
    fields,
  }: { surveyId: string; premisesId: string | null; fields: Record<string, string> },
): Promise<AnswerResult> {
  const todayOn = todayInWarsaw()
  const survey = await surveyFor(actor, surveyId, todayOn)
  if (!survey) return { ok: false, code: 'NOT_FOUND' }
  const refuse = (code: AnswerRefusal): AnswerResult => ({ ok: false, errors: [{ field: 'answers', code }] })
  if (!isOpen({ opensOn: survey.opens_on, lastOn: survey.last_on }, todayOn)) return refuse('SURVEY_CLOSED')
  const premises = survey.per === 'premises' ? (premisesId ?? survey.premises[0] ?? null) : null
  if (survey.per === 'premises' && (!premises || !survey.premises.includes(premises)))
    return refuse('SURVEY_PREMISES')
  const questions = toQuestions(survey.fields)
  const checked = checkAnswers(questions, fields)
  if (!checked.ok) return checked
  const stored = await transaction(appPool(), (client) =>
    storeAnswer(client, {
      surveyId,
      anonymous: survey.anonymous,
      questions,
      personId: actor.id,
      premisesId: premises,
      answers: checked.answers,
      todayOn,
    }),
  )
  if (stored === 'stored' || stored === 'changed') return { ok: true, stored }
  return refuse(`SURVEY_${stored.toUpperCase()}` as AnswerRefusal)
}

async function surveyFor(actor: ResidentActor, surveyId: string, todayOn: string): Promise<Row | null> {
  const [row] = await query<Row>({
    name: 'survey_to_answer',
    text: `select s.opens_on, s.last_on, s.per, s.anonymous, s.fields, mine.premises
      from (${surveyScopeSql}) mine join surveys s on s.id = mine.id where s.id = $8`,
    values: [...surveyScopeValues(actor, todayOn), surveyId],
  })
  return row ?? null
}

export type Stored = 'stored' | 'changed' | 'double' | 'taken' | 'closed'

/**
 * Writes one answer in the caller's transaction, by the only function that may, and moves the results of an anonymous
 * survey on where five more are there.
 */
export async function storeAnswer(client: PoolClient, answering: Answering): Promise<Stored> {
  const { surveyId, personId, premisesId, answers, todayOn } = answering
  const { rows } = await client.query<{ stored: Stored }>(
    'select portal.store_survey_answer($1, $2, $3, $4, $5) as stored',
    [surveyId, personId, premisesId, todayOn, JSON.stringify(answers)],
  )
  const stored = rows[0]?.stored ?? 'closed'
  if (stored === 'stored' && answering.anonymous) await moveTally(client, answering)
  return stored
}

async function moveTally(client: PoolClient, { surveyId, questions }: Answering): Promise<void> {
  const { rows } = await client.query<{ answers: SurveyAnswers }>(
    'select answers from survey_answers where survey_id = $1',
    [surveyId],
  )
  if (!isTallyDue(rows.length)) return
  const tally = tallySurvey(
    questions,
    rows.map(({ answers }) => answers),
  )
  await client.query(
    `insert into portal.survey_tallies (survey_id, tally) values ($1, $2)
     on conflict (survey_id) do update set tally = excluded.tally`,
    [surveyId, JSON.stringify(tally)],
  )
}
