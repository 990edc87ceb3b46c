import { FEWEST_ANSWERS } from './survey-tally'

export type SurveyRules = { anonymous: boolean; resultsShown: 'afterAnswer' | 'afterClose'; lastOn: string }

/** Whether answers are still taken on a day; the last day counts whole. */
export const isOpen = (survey: { opensOn: string; lastOn: string }, todayOn: string): boolean =>
  survey.opensOn <= todayOn && todayOn <= survey.lastOn

export type ResultState = 'shown' | 'tooFew' | 'afterAnswer' | 'afterClose'

/**
 * Whether a participant may see results. Named surveys keep to the least number too: what one's neighbour chose is
 * his own matter even where the administration knows it.
 */
export function resultState(
  survey: SurveyRules,
  { answers, hasAnswered, todayOn }: { answers: number; hasAnswered: boolean; todayOn: string },
): ResultState {
  const closed = todayOn > survey.lastOn
  if (!closed && survey.resultsShown === 'afterClose') return 'afterClose'
  if (!closed && !hasAnswered) return 'afterAnswer'
  return answers >= FEWEST_ANSWERS ? 'shown' : 'tooFew'
}

/**
 * While an anonymous survey runs, its results move on by five answers at a time: a step of one would tell what the
 * last person chose to whoever knows that he answered.
 */
export const isTallyDue = (answers: number): boolean => answers > 0 && answers % FEWEST_ANSWERS === 0
