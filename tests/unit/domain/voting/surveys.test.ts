import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkAnswers, fieldsOf } from '@/src/domain/voting/survey-answers'
import { definitionFault } from '@/src/domain/voting/survey-definition'
import { toQuestions, type SurveyAnswers } from '@/src/domain/voting/survey-questions'
import { isOpen, isTallyDue, resultState } from '@/src/domain/voting/survey-results'
import { meanTenths, percentOf, tallySurvey, textsOf } from '@/src/domain/voting/survey-tally'

const options = ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase() }))
const stored = [
  { id: 's', blockType: 'single', question: 'Która ławka?', options },
  { id: 'm', blockType: 'multiple', question: 'Co na podwórko?', options, required: false },
  { id: 'k', blockType: 'scale', question: 'Jak czysto?', lowest: 1, highest: 5, required: false },
  { id: 't', blockType: 'openText', question: 'Co jeszcze?', required: false },
]
const questions = toQuestions(stored)

// domain.md 1.10: single, multi, scale, text.
describe('questions as they are stored', () => {
  it('are of four kinds; another kind, and what is no list, is none', () => {
    expect(questions.map(({ kind }) => kind)).toEqual(['single', 'multiple', 'scale', 'openText'])
    expect(questions[0]).toMatchObject({ text: 'Która ławka?', hint: null, required: true })
    expect(toQuestions([{ blockType: 'payment' }, null, 7])).toEqual([])
    expect(toQuestions(null)).toEqual([])
  })

  it.each([
    [{ questions: [] }, 'NO_QUESTIONS'],
    [{ lastOn: '2026-02-28' }, 'LAST_DAY'],
    [{ questions: toQuestions([{ ...stored[0], question: ' ' }]) }, 'QUESTION_EMPTY'],
    [{ questions: toQuestions([{ ...stored[0], options: options.slice(1, 2) }]) }, 'TOO_FEW_OPTIONS'],
    [
      { questions: toQuestions([{ ...stored[0], options: [...options, { id: 'd', label: '' }] }]) },
      'OPTION_EMPTY',
    ],
    [
      { questions: toQuestions([{ ...stored[0], options: [...options, { id: 'd', label: 'a' }] }]) },
      'OPTION_TWICE',
    ],
    [{ questions: toQuestions([{ ...stored[2], highest: 1 }]) }, 'SCALE_ENDS'],
    [{ questions: toQuestions([{ ...stored[2], highest: 12 }]) }, 'SCALE_ENDS'],
    [{}, null],
  ] as const)('%# cannot be asked with a fault', (change, fault) => {
    const survey = { questions, opensOn: '2026-03-01', lastOn: '2026-03-01', ...change }
    expect(definitionFault(survey)).toBe(fault)
  })
})

describe('answers', () => {
  it('are read from the form and lead back to it', () => {
    const fields = { 'q-s': 'b', 'q-m-a': 'on', 'q-m-c': 'on', 'q-k': '4', 'q-t': ' dwa\r\nwiersze ' }
    const checked = checkAnswers(questions, fields)
    const answers = { s: 'b', m: ['a', 'c'], k: 4, t: 'dwa\nwiersze' }
    expect(checked).toEqual({ ok: true, answers })
    expect(fieldsOf(questions, answers)).toEqual({ ...fields, 'q-t': 'dwa\nwiersze' })
  })

  it('to questions that need none may be left out', () => {
    expect(checkAnswers(questions, { 'q-s': 'a' })).toEqual({ ok: true, answers: { s: 'a' } })
  })

  it.each([
    [{}, 'q-s', 'SURVEY_UNANSWERED'],
    [{ 'q-s': 'z' }, 'q-s', 'SURVEY_BAD_CHOICE'],
    [{ 'q-s': 'a', 'q-k': '6' }, 'q-k', 'SURVEY_BAD_CHOICE'],
    [{ 'q-s': 'a', 'q-k': '2.5' }, 'q-k', 'SURVEY_BAD_CHOICE'],
    [{ 'q-s': 'a', 'q-t': 'x'.repeat(601) }, 'q-t', 'SURVEY_TEXT_TOO_LONG'],
  ])('%# are refused with the field that is wrong', (fields, field, code) => {
    expect(checkAnswers(questions, fields)).toEqual({ ok: false, errors: [{ field, code }] })
  })

  it('must hold something where no question needs an answer', () => {
    const free = toQuestions([{ ...stored[1] }])
    expect(checkAnswers(free, {})).toEqual({ ok: false, errors: [{ field: 'q-m-a', code: 'SURVEY_EMPTY' }] })
  })
})

const anyAnswers: fc.Arbitrary<SurveyAnswers> = fc.record(
  {
    s: fc.constantFrom('a', 'b', 'c'),
    m: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
    k: fc.integer({ min: 1, max: 5 }),
    t: fc.string({ minLength: 1 }),
  },
  { requiredKeys: [] },
)

describe('the tally', () => {
  it('is the same in any order, counts each answer to a single choice once, and loses none', () => {
    fc.assert(
      fc.property(fc.array(anyAnswers), fc.infiniteStream(fc.nat()), (answers, chance) => {
        const tally = tallySurvey(questions, answers)
        const mixed = answers.map((each) => [chance.next().value, each] as const).sort(([a], [b]) => a - b)
        expect(
          tallySurvey(
            questions,
            mixed.map(([, each]) => each),
          ),
        ).toEqual(tally)
        expect(tally.answers).toBe(answers.length)
        const [single] = tally.questions
        expect(single?.counts.reduce((sum, { count }) => sum + count, 0)).toBe(single?.answered)
      }),
    )
  })

  it('gives percents half up, the mean in tenths, and the words as they came', () => {
    const answers: SurveyAnswers[] = [{ k: 5 }, { k: 4 }, { k: 4 }, { t: 'Tak' }, {}]
    const scale = tallySurvey(questions, answers).questions[2]
    expect(scale).toMatchObject({ id: 'k', answered: 3 })
    expect(scale && meanTenths(scale)).toBe(43)
    expect(meanTenths({ id: 'k', answered: 0, counts: [] })).toBeNull()
    expect([percentOf(1, 8), percentOf(1, 3), percentOf(0, 0), percentOf(7, 7)]).toEqual([13, 33, 0, 100])
    expect(textsOf('t', answers)).toEqual(['Tak'])
  })
})

// domain.md 1.10: results from five answers on, before or after the end.
describe('results', () => {
  const survey = { anonymous: true, resultsShown: 'afterAnswer', lastOn: '2026-03-20' } as const
  const state = (change: Partial<Parameters<typeof resultState>[1]>, rules: object = {}) =>
    resultState({ ...survey, ...rules }, { answers: 5, hasAnswered: true, todayOn: '2026-03-10', ...change })

  it('are shown from five answers on', () => {
    expect(state({})).toBe('shown')
    expect(state({ answers: 4 })).toBe('tooFew')
    expect(state({ answers: 4, todayOn: '2026-03-21' })).toBe('tooFew')
  })

  it('are shown to who answered, to others when it is over', () => {
    expect(state({ hasAnswered: false })).toBe('afterAnswer')
    expect(state({ hasAnswered: false, todayOn: '2026-03-20' })).toBe('afterAnswer')
    expect(state({ hasAnswered: false, todayOn: '2026-03-21' })).toBe('shown')
    expect(state({}, { resultsShown: 'afterClose' })).toBe('afterClose')
    expect(state({ todayOn: '2026-03-21' }, { resultsShown: 'afterClose' })).toBe('shown')
  })

  it('of an anonymous survey move on by five', () => {
    expect([0, 1, 4, 5, 6, 10].filter(isTallyDue)).toEqual([5, 10])
  })

  it('answers are taken from the first day to the last', () => {
    const days = { opensOn: '2026-03-10', lastOn: '2026-03-20' }
    expect(['2026-03-09', '2026-03-10', '2026-03-20', '2026-03-21'].map((day) => isOpen(days, day))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})
