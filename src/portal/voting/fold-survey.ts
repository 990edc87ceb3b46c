import { fieldsOf } from '@/src/domain/voting/survey-answers'
import { toQuestions } from '@/src/domain/voting/survey-questions'
import { isOpen, resultState } from '@/src/domain/voting/survey-results'
import type { SurveyRow } from './survey-rows'
import type { SurveyCard, SurveyPlace, SurveyView } from './surveys-view'

function placesOf({ per, premises, participations }: SurveyRow): SurveyPlace[] {
  if (per === 'person') return []
  return premises.map((premisesId) => {
    const answers = participations.filter((each) => each.premisesId === premisesId)
    return { premisesId, answered: answers.length > 0, mine: answers.some(({ mine }) => mine) }
  })
}

/** A survey as a list shows it. */
export function toCard(row: SurveyRow, todayOn: string): SurveyCard {
  const days = { opensOn: row.opens_on, lastOn: row.last_on }
  const places = placesOf(row)
  return {
    id: row.id,
    title: row.title,
    ...days,
    isOpen: isOpen(days, todayOn),
    anonymous: row.anonymous,
    per: row.per,
    questions: toQuestions(row.fields).length,
    answers: row.answers,
    places,
    answered: row.per === 'person' ? row.participations.length > 0 : places.every(({ answered }) => answered),
  }
}

function formOf(card: SurveyCard, place: SurveyPlace | null): SurveyView['form'] {
  if (!card.isOpen) return 'closed'
  const { answered, mine } = place ?? { answered: card.answered, mine: card.answered }
  if (!answered) return 'answer'
  if (!mine) return 'taken'
  return card.anonymous ? 'done' : 'change'
}

/** The place the page is about: the one chosen where the survey asks about it, else the first not yet answered. */
const placeFor = (places: readonly SurveyPlace[], chosenId: string | null): SurveyPlace | null =>
  places.find(({ premisesId }) => premisesId === chosenId) ??
  places.find(({ answered }) => !answered) ??
  places[0] ??
  null

/** A survey as its own page shows it, without the results. */
export function toSurvey(
  row: SurveyRow,
  chosenId: string | null,
  todayOn: string,
): Omit<SurveyView, 'tally'> {
  const card = toCard(row, todayOn)
  const asked = toQuestions(row.fields)
  const place = row.per === 'premises' ? placeFor(card.places, chosenId) : null
  const form = formOf(card, place)
  const own = row.participations.find((each) => each.mine && each.premisesId === (place?.premisesId ?? null))
  const rules = { anonymous: row.anonymous, resultsShown: row.results_shown, lastOn: row.last_on }
  return {
    ...card,
    intro: row.intro,
    asked,
    place,
    form,
    given: form === 'change' && own?.answers ? fieldsOf(asked, own.answers) : {},
    results: resultState(rules, {
      answers: row.answers,
      hasAnswered: row.participations.some(({ mine }) => mine),
      todayOn,
    }),
  }
}
