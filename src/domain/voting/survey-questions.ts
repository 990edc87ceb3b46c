/** What a survey asks. Ids are stable while the survey runs: answers are kept under them. */
export type SurveyOption = { id: string; label: string }

type Common = { id: string; text: string; hint: string | null; required: boolean }

type Choices = Common & { options: readonly SurveyOption[] }
export type SingleQuestion = Choices & { kind: 'single' }
export type MultipleQuestion = Choices & { kind: 'multiple' }
export type ChoiceQuestion = SingleQuestion | MultipleQuestion
/** Whole numbers from `lowest` to `highest`; the words say what the ends mean. */
export type ScaleQuestion = Common & {
  kind: 'scale'
  lowest: number
  highest: number
  lowestWord: string | null
  highestWord: string | null
}
export type TextQuestion = Common & { kind: 'openText' }
export type SurveyQuestion = ChoiceQuestion | ScaleQuestion | TextQuestion

/** Answers by question id: an option's id, several of them, a number of the scale, or a text. */
export type SurveyAnswers = Readonly<Record<string, string | readonly string[] | number>>

/** Longest written answer, in characters. */
export const LONGEST_ANSWER = 600

const SCALE_ENDS = { lowest: 1, highest: 5 }

type Block = Readonly<Record<string, unknown>>

const isBlock = (value: unknown): value is Block => typeof value === 'object' && value !== null
const words = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null
const whole = (value: unknown, otherwise: number): number =>
  Number.isSafeInteger(value) ? (value as number) : otherwise

const optionsOf = (value: unknown): SurveyOption[] =>
  (Array.isArray(value) ? value : [])
    .filter(isBlock)
    .map((option) => ({ id: String(option['id']), label: words(option['label']) ?? '' }))

function toQuestion(block: Block): SurveyQuestion | null {
  const common = {
    id: String(block['id']),
    text: words(block['question']) ?? '',
    hint: words(block['hint']),
    required: block['required'] !== false,
  }
  switch (block['blockType']) {
    case 'single':
    case 'multiple':
      return { ...common, kind: block['blockType'], options: optionsOf(block['options']) }
    case 'scale':
      return {
        ...common,
        kind: 'scale',
        lowest: whole(block['lowest'], SCALE_ENDS.lowest),
        highest: whole(block['highest'], SCALE_ENDS.highest),
        lowestWord: words(block['lowestWord']),
        highestWord: words(block['highestWord']),
      }
    case 'openText':
      return { ...common, kind: 'openText' }
    default:
      return null
  }
}

/** The questions of a definition as it is stored; a kind that is not known is left out. */
export const toQuestions = (stored: unknown): SurveyQuestion[] =>
  (Array.isArray(stored) ? stored : []).filter(isBlock).flatMap((block) => toQuestion(block) ?? [])

/** The numbers of a scale, from its lowest to its highest. */
export const scaleSteps = ({ lowest, highest }: Pick<ScaleQuestion, 'lowest' | 'highest'>): number[] =>
  Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index)
