import type { ResultState } from '@/src/domain/voting/survey-results'
import type { SurveyQuestion } from '@/src/domain/voting/survey-questions'
import type { SurveyTally } from '@/src/domain/voting/survey-tally'

/** One of the premises a survey asks the resident about. */
export type SurveyPlace = {
  premisesId: string
  /** Somebody answered for them. */
  answered: boolean
  /** It was the resident himself. */
  mine: boolean
}

export type SurveyCard = {
  id: string
  title: string
  opensOn: string
  /** The last day on which one may answer. */
  lastOn: string
  isOpen: boolean
  anonymous: boolean
  per: 'person' | 'premises'
  questions: number
  answers: number
  /** Of a survey per premises: the resident's; of one per person empty. */
  places: SurveyPlace[]
  /** Nothing is left to answer for the resident. */
  answered: boolean
}

export type SurveysView = { open: SurveyCard[]; closed: SurveyCard[] }

export type SurveyView = SurveyCard & {
  intro: string | null
  asked: SurveyQuestion[]
  /** Whom the form is for, where premises count. */
  place: SurveyPlace | null
  /** `answer`: not yet answered; `change`: a named answer of one's own; `done`: nothing to do; `taken`: by another. */
  form: 'answer' | 'change' | 'done' | 'taken' | 'closed'
  /** The form's fields as answered before, where it may be changed. */
  given: Record<string, string>
  results: ResultState
  tally: SurveyTally | null
}
