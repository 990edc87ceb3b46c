import { describe, expect, it } from 'vitest'
import { setClockForTests } from '@/src/platform/clock'
import { readSurvey } from '@/src/portal/voting/read-surveys'
import { readSurveyReport } from '@/src/services/voting/survey-report'
import { people } from '@/tests/support/world/people'
import { idOf, todayAt } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { addSurvey, answer, answersOf, as, refused, stored } from './support/surveys'

const world = useWorld()
const owner = () => world.database().owner
const survey = (label: string, values: Record<string, unknown> = {}) => addSurvey(owner(), label, values)
const rowsOf = (surveyId: string) => answersOf(owner(), surveyId)

// design.md, "Votes prove themselves": nothing to join participation and answers by.
describe('an anonymous survey', () => {
  const voters = Object.keys(people).filter((label) =>
    [
      'owner',
      'spouse',
      'proxy',
      'tenant',
      'householdMember',
      'buyer',
      'halfOwnerA',
      'halfOwnerB',
      'company',
      'representative',
      'ownerOfTwo',
      'ownerInBoth',
    ].includes(label),
  )

  it('keeps nothing that tells whose an answer is: no key, no time, neither place nor transaction', async () => {
    const id = await survey('anonymous', { anonymous: true })
    for (const label of voters) expect(await answer(label, id, 'tak', { 'q-q2': label })).toEqual(stored)
    const rows = await rowsOf(id)
    expect(rows).toHaveLength(voters.length)
    expect(rows.every(({ participation_id }) => participation_id === null)).toBe(true)
    expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(1)
    expect(rows.every((row) => row.id[14] === '4')).toBe(true)
    // Twelve answers lie in the order they came once in 479 million runs.
    expect(rows.map(({ answers }) => answers['q2'])).not.toEqual(voters)
    const { rows: columns } = await owner().query<{ name: string }>(
      `select column_name as name from information_schema.columns
       where table_name in ('survey_answers', 'survey_participations') and data_type like 'timestamp%'`,
    )
    expect(columns).toEqual([])
    const { rows: events } = await owner().query(`select 1 from audit_events where object_id = $1`, [id])
    expect(events).toEqual([])
  })

  it('cannot be answered twice nor changed', async () => {
    const id = idOf('surveys', 'anonymous')
    expect(await answer('owner', id, 'nie')).toEqual(refused('SURVEY_DOUBLE'))
    expect(await readSurvey(await as('owner'), id, null)).toMatchObject({ form: 'done', given: {} })
  })

  it('moves its results on by five while it runs, and shows all when it is over', async () => {
    const id = idOf('surveys', 'anonymous')
    const view = await readSurvey(await as('owner'), id, null)
    expect(view).toMatchObject({ answers: 12, results: 'shown', tally: { answers: 10 } })
    expect(await readSurveyReport(id)).toMatchObject({
      count: 12,
      tally: { answers: 10 },
      texts: null,
      given: null,
    })
    setClockForTests(() => new Date('2026-03-21T12:00:00+01:00'))
    const report = await readSurveyReport(id)
    setClockForTests(() => todayAt)
    expect(report?.tally?.answers).toBe(12)
    expect(
      report?.given?.every(({ person, premises, answeredOn }) => !person && !premises && !answeredOn),
    ).toBe(true)
    expect(report?.texts?.['q2']?.toSorted()).toEqual(voters.toSorted())
  })

  it('gives away neither results nor answers below five, even when it is over', async () => {
    const id = await survey('few', { anonymous: true })
    for (const label of voters.slice(0, 4)) await answer(label, id)
    setClockForTests(() => new Date('2026-03-21T12:00:00+01:00'))
    expect(await readSurvey(await as('owner'), id, null)).toMatchObject({ results: 'tooFew', tally: null })
    expect(await readSurveyReport(id)).toMatchObject({ count: 4, tally: null, texts: null, given: null })
    setClockForTests(() => todayAt)
  })
})
