import { describe, expect, it } from 'vitest'
import { setClockForTests } from '@/src/platform/clock'
import { appPool } from '@/src/platform/db/pool'
import { readSurvey, readSurveys } from '@/src/portal/voting/read-surveys'
import { readSurveyReport } from '@/src/services/voting/survey-report'
import { idOf, todayAt } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { refusal } from './support/plain-sql'
import { addSurvey, answer, answersOf, as, refused, stored } from './support/surveys'

const world = useWorld()
const owner = () => world.database().owner
const survey = (label: string, values: Record<string, unknown> = {}) => addSurvey(owner(), label, values)
const rowsOf = (surveyId: string) => answersOf(owner(), surveyId)

describe('a named survey', () => {
  it('takes one answer from each person and lets him change it while it runs', async () => {
    const id = await survey('named')
    expect(await answer('owner', id)).toEqual(stored)
    expect(await answer('spouse', id, 'nie', { 'q-q2': 'Za drogo' })).toEqual(stored)
    expect(await answer('owner', id, 'nie')).toEqual({ ok: true, stored: 'changed' })
    const rows = await rowsOf(id)
    expect(rows.map(({ answers }) => answers['q1'])).toEqual(['nie', 'nie'])
    expect(rows.every(({ participation_id }) => participation_id !== null)).toBe(true)
    const view = await readSurvey(await as('spouse'), id, null)
    expect(view).toMatchObject({
      form: 'change',
      given: { 'q-q1': 'nie', 'q-q2': 'Za drogo' },
      results: 'tooFew',
    })
    const report = await readSurveyReport(id)
    expect(report?.given?.map(({ person }) => person).sort()).toEqual(['Osoba owner', 'Osoba spouse'])
  })

  it('takes two tabs at once as one answer', async () => {
    const id = await survey('tabs')
    const results = await Promise.all(Array.from({ length: 8 }, () => answer('buyer', id)))
    expect(results.filter((result) => 'stored' in result && result.stored === 'stored')).toHaveLength(1)
    expect(await rowsOf(id)).toHaveLength(1)
  })

  it('takes none before it begins, after its last day, nor from who is not asked', async () => {
    const id = await survey('closed', { last_on: '2026-03-09' })
    expect(await answer('owner', id)).toEqual(refused('SURVEY_CLOSED'))
    expect(await answer('owner', idOf('surveys', 'S7'))).toEqual({ ok: false, code: 'NOT_FOUND' })
    expect(await answer('tenant', idOf('surveys', 'S2'))).toEqual({ ok: false, code: 'NOT_FOUND' })
    expect(await answer('ownerElsewhere', id)).toEqual({ ok: false, code: 'NOT_FOUND' })
    expect(await answer('owner', idOf('surveys', 'S3'))).toEqual({ ok: false, code: 'NOT_FOUND' })
    expect(await rowsOf(id)).toEqual([])
  })

  it('answers the last day until midnight in Warsaw', async () => {
    const id = await survey('lastDay', { last_on: '2026-03-10' })
    setClockForTests(() => new Date('2026-03-10T23:59:00+01:00'))
    expect(await answer('owner', id)).toEqual(stored)
    setClockForTests(() => new Date('2026-03-11T00:01:00+01:00'))
    expect(await answer('spouse', id)).toEqual(refused('SURVEY_CLOSED'))
    setClockForTests(() => todayAt)
  })
})

describe('a survey per premises', () => {
  it('takes one answer for each, whoever gives it', async () => {
    const id = await survey('perPremises', { per: 'premises', audience: 'owners' })
    expect(await answer('owner', id)).toEqual(stored)
    expect(await answer('spouse', id, 'nie')).toEqual(refused('SURVEY_TAKEN'))
    expect(await readSurvey(await as('spouse'), id, null)).toMatchObject({ form: 'taken', answered: true })
    expect(await answer('ownerOfTwo', id, 'tak', {}, 'P6')).toEqual(stored)
    expect((await readSurvey(await as('ownerOfTwo'), id, null))?.place).toMatchObject({
      premisesId: idOf('premises', 'P5'),
    })
    expect(await answer('ownerOfTwo', id, 'tak', {}, 'P5')).toEqual(stored)
    expect(await answer('ownerOfTwo', id, 'tak', {}, 'P1')).toEqual(refused('SURVEY_PREMISES'))
    expect(await rowsOf(id)).toHaveLength(3)
  })
})

describe('who is asked', () => {
  it('follows the staircase, however it is written', async () => {
    await owner().query(`update premises set staircase = 'A' where code in ('P3', 'P6')`)
    const audience = { audience: 'staircase', audience_building_id: idOf('buildings', 'B2') }
    const id = await survey('staircase', { ...audience, audience_staircase: ' a ' })
    const sees = async (label: string) =>
      (await readSurveys(await as(label))).open.some((card) => card.id === id)
    expect([await sees('halfOwnerA'), await sees('ownerOfTwo')]).toEqual([true, true])
    expect([await sees('company'), await sees('owner')]).toEqual([false, false])
  })
})

describe('the database', () => {
  it.each([
    `insert into survey_answers (id, community_id, survey_id, answers) select gen_random_uuid(), community_id, id, '{}' from surveys limit 1`,
    `update survey_answers set answers = '{}'`,
    'delete from survey_answers',
    'truncate survey_answers',
    `update survey_participations set answered_on = '2026-01-01'`,
    'delete from survey_participations',
  ])('lets the server write answers by its function alone: %s', async (statement) => {
    expect(await refusal(appPool().query(statement))).toEqual({ code: '42501' })
  })

  it('never lets a survey change between anonymous and named, nor its questions once answered', async () => {
    const change = (statement: string) => refusal(owner().query(statement, [idOf('surveys', 'named')]))
    expect(await change('update surveys set anonymous = true where id = $1')).toMatchObject({ code: '23514' })
    expect(await change(`update surveys set per = 'premises' where id = $1`)).toMatchObject({ code: '23514' })
    expect(
      await change(`update surveys set fields = jsonb_set(fields, '{0,question}', '"Inne?"') where id = $1`),
    ).toMatchObject({ code: '23514' })
  })

  it('takes no answer with a name for an anonymous survey, and none without for a named one', async () => {
    const named = idOf('surveys', 'named')
    const insert = (surveyId: string) =>
      refusal(
        owner().query(
          `insert into survey_answers (id, community_id, survey_id, participation_id, answers)
           select gen_random_uuid(), s.community_id, s.id, case when s.anonymous then
             (select id from survey_participations where survey_id = s.id limit 1) end, '{}' from surveys s where s.id = $1`,
          [surveyId],
        ),
      )
    expect(await insert(named)).toMatchObject({ code: '23514' })
    const anonymous = await survey('nameless', { anonymous: true })
    await answer('buyer', anonymous)
    expect(await insert(anonymous)).toMatchObject({ code: '23514' })
  })
})
