import { divideHalfUp } from '../finance/decimal'
import { smallInteger } from '../time/integer'
import { scaleSteps, type SurveyAnswers, type SurveyQuestion } from './survey-questions'

/** Fewer answers would tell who answered what. */
export const FEWEST_ANSWERS = 5

/** `key` is an option's id or a number of the scale; a written answer has no counts. */
export type AnswerCount = { key: string; count: number }
export type QuestionTally = { id: string; answered: number; counts: AnswerCount[] }
export type SurveyTally = { answers: number; questions: QuestionTally[] }

const keysOf = (question: SurveyQuestion): string[] => {
  if (question.kind === 'openText') return []
  return question.kind === 'scale' ? scaleSteps(question).map(String) : question.options.map(({ id }) => id)
}

const chosen = (value: SurveyAnswers[string]): string[] =>
  Array.isArray(value) ? [...(value as readonly string[])] : [String(value)]

function tallyQuestion(question: SurveyQuestion, answers: readonly SurveyAnswers[]): QuestionTally {
  const given = answers.flatMap((answer) => {
    const value = answer[question.id]
    return value === undefined ? [] : [chosen(value)]
  })
  const counts = keysOf(question).map((key) => ({
    key,
    count: given.filter((keys) => keys.includes(key)).length,
  }))
  return { id: question.id, answered: given.length, counts }
}

/** Counts what was chosen. The order of the answers changes nothing. */
export const tallySurvey = (
  questions: readonly SurveyQuestion[],
  answers: readonly SurveyAnswers[],
): SurveyTally => ({
  answers: answers.length,
  questions: questions.map((question) => tallyQuestion(question, answers)),
})

/** Whole percents, half up. */
export const percentOf = (count: number, total: number): number =>
  total === 0 ? 0 : smallInteger(divideHalfUp(BigInt(count) * 100n, BigInt(total)))

/** The mean of a scale in tenths, half up; null where nobody answered. */
export function meanTenths({ counts, answered }: QuestionTally): number | null {
  if (answered === 0) return null
  const sum = counts.reduce((total, { key, count }) => total + BigInt(key) * BigInt(count), 0n)
  return smallInteger(divideHalfUp(sum * 10n, BigInt(answered)))
}

/** Written answers to a question, as they came. */
export const textsOf = (questionId: string, answers: readonly SurveyAnswers[]): string[] =>
  answers.flatMap((answer) => {
    const value = answer[questionId]
    return typeof value === 'string' ? [value] : []
  })
