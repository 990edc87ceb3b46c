import {
  LONGEST_ANSWER,
  scaleSteps,
  type ChoiceQuestion,
  type SurveyAnswers,
  type SurveyQuestion,
} from './survey-questions'

/** Names of form fields: one a question, for several choices one an option. */
export const answerField = (questionId: string, optionId?: string): string =>
  optionId === undefined ? `q-${questionId}` : `q-${questionId}-${optionId}`

export type AnswerFault = 'SURVEY_UNANSWERED' | 'SURVEY_BAD_CHOICE' | 'SURVEY_TEXT_TOO_LONG' | 'SURVEY_EMPTY'
export type AnswerError = { field: string; code: AnswerFault }
export type CheckedAnswers = { ok: true; answers: SurveyAnswers } | { ok: false; errors: AnswerError[] }

type Given = SurveyAnswers[string] | null

/** Fields as a form sends them: only those that hold something. */
type Fields = Readonly<Record<string, string | undefined>>

function severalGiven({ id, options }: ChoiceQuestion, fields: Fields): string[] | null {
  const chosen = options.filter((option) => fields[answerField(id, option.id)] !== undefined)
  return chosen.length === 0 ? null : chosen.map((option) => option.id)
}

/** What was given to one question; null: nothing. Undefined: something that was not offered. */
function given(question: SurveyQuestion, fields: Fields): Given | undefined {
  if (question.kind === 'multiple') return severalGiven(question, fields)
  const value = (fields[answerField(question.id)] ?? '').trim()
  if (value === '') return null
  switch (question.kind) {
    case 'openText':
      return value.replace(/\r\n?/g, '\n')
    case 'single':
      return question.options.find(({ id }) => id === value)?.id
    case 'scale':
      return scaleSteps(question).find((step) => String(step) === value)
  }
}

/** Where the error's link leads: the first field of the question. */
const firstField = (question: SurveyQuestion): string =>
  question.kind === 'multiple' ? answerField(question.id, question.options[0]?.id) : answerField(question.id)

function fault(question: SurveyQuestion, value: Given | undefined): AnswerFault | null {
  if (value === undefined) return 'SURVEY_BAD_CHOICE'
  if (value === null) return question.required ? 'SURVEY_UNANSWERED' : null
  return question.kind === 'openText' && (value as string).length > LONGEST_ANSWER
    ? 'SURVEY_TEXT_TOO_LONG'
    : null
}

/** Checks a sent form against the questions; every error names its field. A form without any answer is refused. */
export function checkAnswers(questions: readonly SurveyQuestion[], fields: Fields): CheckedAnswers {
  const values = questions.map((question) => ({ question, value: given(question, fields) }))
  const errors = values.flatMap(({ question, value }) => {
    const code = fault(question, value)
    return code === null ? [] : [{ field: firstField(question), code }]
  })
  if (errors.length > 0) return { ok: false, errors }
  const answers = Object.fromEntries(
    values.flatMap(({ question, value }) =>
      value === null || value === undefined ? [] : [[question.id, value]],
    ),
  )
  const [first] = questions
  return first && Object.keys(answers).length === 0
    ? { ok: false, errors: [{ field: firstField(first), code: 'SURVEY_EMPTY' }] }
    : { ok: true, answers }
}

/** The form's fields that would give these answers again: for changing an answer. */
export const fieldsOf = (
  questions: readonly SurveyQuestion[],
  answers: SurveyAnswers,
): Record<string, string> =>
  Object.fromEntries(
    questions.flatMap((question): [string, string][] => {
      const value = answers[question.id]
      if (value === undefined) return []
      if (Array.isArray(value))
        return (value as readonly string[]).map((id) => [answerField(question.id, id), 'on'])
      return [[answerField(question.id), String(value)]]
    }),
  )
