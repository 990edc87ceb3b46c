import type { Task } from '../components/TaskList'
import type { PageContext } from '../frame/page-context'
import { placeName } from '../register/place-name'
import { placeById } from '../register/place'
import type { PortalText } from '../text/portal-text'
import type { SurveyCard, SurveyPlace } from './surveys-view'

/** „3 pytania, anonimowa, jedna odpowiedź od lokalu” */
export const surveyNote = (text: PortalText, card: SurveyCard): string =>
  [
    text.t('surveys.questions', { count: card.questions }),
    text.t(card.anonymous ? 'surveys.anonymous' : 'surveys.named'),
    card.per === 'premises' ? text.t('surveys.perPremises') : null,
  ]
    .filter(Boolean)
    .join(', ')

/** How a survey stands for the resident, in a word. */
export function surveyTag({ text }: PageContext, card: SurveyCard): Task['tag'] {
  if (!card.isOpen) return { word: text.t('surveys.tagClosed'), tone: 'sky' }
  return card.answered
    ? { word: text.t('surveys.tagAnswered'), tone: 'spruce' }
    : { word: text.t('surveys.tagOpen'), tone: 'amber' }
}

/** The name of one of the resident's premises a survey asks about. */
export const placeOfSurvey = ({ actor, text }: PageContext, { premisesId }: SurveyPlace): string => {
  const place = placeById(actor, premisesId)
  return place ? placeName(text, place.premises) : ''
}
