import type pg from 'pg'
import { loadResident } from '@/access/actor/load'
import type { ResidentActor } from '@/access/actor/types'
import { answerSurvey } from '@/src/services/voting/answer-survey'
import { insertRows } from '@/tests/support/world/build'
import { idOf } from '@/tests/support/world/rows'

/** Someone of the world, as the portal knows him. */
export const as = async (label: string): Promise<ResidentActor> => {
  const actor = await loadResident(idOf('residents', label), null)
  if (!actor) throw new Error(`${label} is not of the world.`)
  return actor
}

const options = [
  { id: 'tak', label: 'Tak' },
  { id: 'nie', label: 'Nie' },
]
const fields = [
  { id: 'q1', blockType: 'single', question: 'Ławka?', options },
  { id: 'q2', blockType: 'openText', question: 'Dlaczego?', required: false },
]

/** A running survey of C1 under a label; its id. */
export async function addSurvey(
  owner: pg.Pool,
  label: string,
  values: Record<string, unknown> = {},
): Promise<string> {
  const id = idOf('surveys', label)
  await insertRows(owner, 'surveys', [
    {
      id,
      community_id: idOf('communities', 'C1'),
      title: label,
      state: 'published',
      opens_on: '2026-03-01',
      last_on: '2026-03-20',
      per: 'person',
      anonymous: false,
      results_shown: 'afterAnswer',
      audience: 'all',
      fields,
      updated_at: '2026-03-01T10:00:00Z',
      created_at: '2026-03-01T10:00:00Z',
      ...values,
    },
  ])
  return id
}

/** Answers a survey as someone, for premises where one names them. */
export const answer = async (
  label: string,
  surveyId: string,
  choice = 'tak',
  more: Record<string, string> = {},
  at = '',
) =>
  answerSurvey(await as(label), {
    surveyId,
    premisesId: at ? idOf('premises', at) : null,
    fields: { 'q-q1': choice, ...more },
  })

export const stored = { ok: true, stored: 'stored' }
export const refused = (code: string) => ({ ok: false, errors: [{ field: 'answers', code }] })

type StoredAnswer = {
  answers: Record<string, string>
  participation_id: string | null
  xmin: string
  id: string
}

/** The answers of a survey as they lie in the table, with the transaction that wrote each. */
export const answersOf = async (owner: pg.Pool, surveyId: string): Promise<StoredAnswer[]> =>
  (
    await owner.query<StoredAnswer>(
      'select answers, participation_id, xmin::text, id from survey_answers where survey_id = $1 order by ctid',
      [surveyId],
    )
  ).rows
