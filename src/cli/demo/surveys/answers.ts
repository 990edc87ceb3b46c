import {
  scaleSteps,
  toQuestions,
  type SurveyAnswers,
  type SurveyQuestion,
} from '@/src/domain/voting/survey-questions'

/** Written answers of the demo, given by one in four. */
const WORDS: Record<string, readonly string[]> = {
  'podworko-4': [
    'Żeby plac zabaw nie był pod samymi oknami.',
    'O podlewaniu: kto będzie to robił latem?',
    'Przydałoby się miejsce na wózki przy klatce B.',
    'Proszę nie wycinać starej lipy.',
  ],
  'gaz-3': ['Proszę dzwonić, domofon nie działa.', 'Dzień wcześniej proszę o telefon.'],
}

/** A whole number below `size` that looks like chance and is the same every time. */
const pick = (seed: number, size: number): number => ((seed * 2654435761) >>> 8) % size

/** Earlier options are liked more, as in life. */
const lean = (seed: number, size: number): number => Math.min(pick(seed, size), pick(seed + 7919, size))

function valueOf(question: SurveyQuestion, seed: number): SurveyAnswers[string] | null {
  switch (question.kind) {
    case 'single':
      return question.options[lean(seed, question.options.length)]?.id ?? null
    case 'multiple': {
      const chosen = question.options.filter((_, index) => pick(seed + index * 31, 5) < 2)
      return chosen.length > 0 ? chosen.map(({ id }) => id) : [question.options[0]?.id ?? '']
    }
    case 'scale': {
      const steps = scaleSteps(question)
      return steps[steps.length - 1 - lean(seed, steps.length)] ?? null
    }
    case 'openText': {
      const words = WORDS[question.id] ?? []
      return pick(seed, 4) === 0 ? (words[pick(seed + 3, Math.max(words.length, 1))] ?? null) : null
    }
  }
}

/** What the resident of a number answered. */
export const demoAnswers = (fields: unknown, number: number): SurveyAnswers =>
  Object.fromEntries(
    toQuestions(fields).flatMap((question, index) => {
      const value = valueOf(question, number * 101 + index * 17)
      return value === null ? [] : [[question.id, value]]
    }),
  )
