import type { Pool } from 'pg'
import { addDays } from '@/src/domain/time/civil-date'
import { toQuestions } from '@/src/domain/voting/survey-questions'
import { todayInWarsaw } from '@/src/platform/clock'
import { transaction } from '@/src/platform/db/transaction'
import { storeAnswer } from '@/src/services/voting/answer-survey'
import { demoAnswers } from './answers'
import { SURVEY_PLANS, type SurveyPlan } from './plans'

/** Writes the demo's surveys, and answers by the use-case. Whoever can sign in has still to answer. */
export async function makeSurveys(pool: Pool, signInCodes: readonly string[]): Promise<void> {
  for (const plan of SURVEY_PLANS) {
    const surveyId = await define(pool, plan)
    if (surveyId) await answerAll(pool, plan, surveyId, signInCodes)
  }
}

async function define(pool: Pool, plan: SurveyPlan): Promise<string | null> {
  const todayOn = todayInWarsaw()
  const { rows } = await pool.query<{ id: string }>(
    `insert into surveys (id, community_id, title, intro, state, opens_on, last_on, per, anonymous, results_shown, audience, fields)
     select portal.uuid_v7(), c.id, $2, $3, 'published', $4, $5, $6, $7, 'afterAnswer', $8, $9 from communities c where c.code = $1
     returning id`,
    [
      plan.community,
      plan.title,
      plan.intro,
      addDays(todayOn, plan.opensIn),
      addDays(todayOn, plan.lastIn),
      plan.per,
      plan.anonymous,
      plan.audience,
      JSON.stringify(plan.fields),
    ],
  )
  return rows[0]?.id ?? null
}

/** Owners of homes, each of one of them; people with sign-in data stay out. By codes: ids differ from load to load. */
const answerers = `
  select distinct on (p.code) o.person_id, o.premises_id
  from occupancies o join communities c on c.id = o.community_id join residents r on r.id = o.person_id
  join premises p on p.id = o.premises_id and p.use = 'residential'
  where c.code = $1 and o.capacity = 'owner' and o.to_on is null and r.code <> all($2)
    and not exists (select from occupancies x join residents y on y.id = x.person_id
      where x.premises_id = o.premises_id and x.to_on is null and y.code = any($2))
  order by p.code, r.code`

type Answerer = { person_id: string; premises_id: string }

/** A person of two homes answers a survey per person once. */
const concerned = ({ per }: SurveyPlan, rows: readonly Answerer[]): Answerer[] =>
  rows.filter(
    ({ person_id }, index) =>
      per === 'premises' || rows.findIndex((row) => row.person_id === person_id) === index,
  )

async function answerAll(
  pool: Pool,
  plan: SurveyPlan,
  surveyId: string,
  signInCodes: readonly string[],
): Promise<void> {
  const { rows } = await pool.query<Answerer>(answerers, [plan.community, signInCodes])
  const answeredOn = addDays(todayInWarsaw(), Math.min(plan.lastIn, 0))
  for (const [number, { person_id, premises_id }] of concerned(plan, rows).slice(0, plan.answers).entries())
    await transaction(pool, (client) =>
      storeAnswer(client, {
        surveyId,
        anonymous: plan.anonymous,
        questions: toQuestions(plan.fields),
        personId: person_id,
        premisesId: plan.per === 'premises' ? premises_id : null,
        answers: demoAnswers(plan.fields, number),
        todayOn: answeredOn,
      }),
    )
}
