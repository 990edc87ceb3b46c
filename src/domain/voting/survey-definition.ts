import type { SurveyQuestion } from './survey-questions'

export type DefinitionFault =
  | 'NO_QUESTIONS'
  | 'QUESTION_EMPTY'
  | 'TOO_FEW_OPTIONS'
  | 'OPTION_EMPTY'
  | 'OPTION_TWICE'
  | 'SCALE_ENDS'
  | 'LAST_DAY'

/** A scale of more steps is a choice from a list, which nobody answers on a phone. */
const MOST_STEPS = 11

function questionFault(question: SurveyQuestion): DefinitionFault | null {
  if (question.text === '') return 'QUESTION_EMPTY'
  if (question.kind === 'scale') {
    const steps = question.highest - question.lowest + 1
    return steps >= 2 && steps <= MOST_STEPS ? null : 'SCALE_ENDS'
  }
  if (question.kind === 'openText') return null
  const labels = question.options.map(({ label }) => label.toLocaleLowerCase('pl'))
  if (labels.length < 2) return 'TOO_FEW_OPTIONS'
  if (labels.includes('')) return 'OPTION_EMPTY'
  return new Set(labels).size === labels.length ? null : 'OPTION_TWICE'
}

/** What keeps a survey from being asked, the first fault found; null where it can be. Dates are civil. */
export function definitionFault(survey: {
  questions: readonly SurveyQuestion[]
  opensOn: string
  lastOn: string
}): DefinitionFault | null {
  if (survey.lastOn < survey.opensOn) return 'LAST_DAY'
  if (survey.questions.length === 0) return 'NO_QUESTIONS'
  return survey.questions.map(questionFault).find((fault) => fault !== null) ?? null
}
