import type { ResidentActor } from '@/access/actor/types'
import { tallySurvey } from '@/src/domain/voting/survey-tally'
import { todayInWarsaw } from '@/src/platform/clock'
import { toCard, toSurvey } from './fold-survey'
import { readSurveyAnswers, readSurveyRow, readSurveyRows } from './survey-rows'
import type { SurveyCard, SurveysView, SurveyView } from './surveys-view'

/** The surveys that ask the resident: running ones by their last day, closed ones latest first. */
export async function readSurveys(actor: ResidentActor): Promise<SurveysView> {
  const todayOn = todayInWarsaw()
  const cards = (await readSurveyRows(actor, todayOn)).map((row) => toCard(row, todayOn))
  return {
    open: cards.filter(({ isOpen }) => isOpen),
    closed: cards.filter(({ isOpen }) => !isOpen).reverse(),
  }
}

/** Running surveys the resident has still to answer. None in a preview: whether he answered is his alone. */
export const readUnanswered = async (actor: ResidentActor): Promise<SurveyCard[]> =>
  actor.isPreview ? [] : (await readSurveys(actor)).open.filter(({ answered }) => !answered)

/**
 * One survey with its form and its results as far as they may be shown; null for a foreign and a missing id alike.
 * While an anonymous survey runs its results are those of the last full five answers.
 */
export async function readSurvey(
  actor: ResidentActor,
  surveyId: string,
  chosenPremisesId: string | null,
): Promise<SurveyView | null> {
  const todayOn = todayInWarsaw()
  const row = await readSurveyRow(actor, surveyId, todayOn)
  if (!row) return null
  const survey = toSurvey(row, chosenPremisesId, todayOn)
  if (survey.results !== 'shown') return { ...survey, tally: null }
  if (survey.anonymous && survey.isOpen) return { ...survey, tally: row.tally }
  return { ...survey, tally: tallySurvey(survey.asked, await readSurveyAnswers(surveyId)) }
}
