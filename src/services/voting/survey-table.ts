import type { SurveyAnswers, SurveyQuestion } from '@/src/domain/voting/survey-questions'
import type { ExportTable, TableColumn } from '@/src/platform/tables/table'
import type { GivenAnswer, SurveyReport } from './survey-report'

export type TableWords = { person: string; premises: string; day: string }

const labelOf = (question: SurveyQuestion, id: string): string =>
  'options' in question ? (question.options.find((option) => option.id === id)?.label ?? id) : id

/** An answer as it reads in a cell: the options' words, several of them apart by semicolons. */
function cell(question: SurveyQuestion, value: SurveyAnswers[string] | undefined): string | number | null {
  if (value === undefined) return null
  if (typeof value === 'number') return value
  if (typeof value === 'string') return labelOf(question, value)
  return value.map((id) => labelOf(question, id)).join('; ')
}

const rowOf = (questions: readonly SurveyQuestion[], given: GivenAnswer) => ({
  person: given.person,
  premises: given.premises,
  day: given.answeredOn,
  ...Object.fromEntries(
    questions.map((question) => [question.id, cell(question, given.answers[question.id])]),
  ),
})

/** The answers as a table to download, a row an answer; names only of named surveys. Null while it may not be. */
export function surveyTable(
  { title, anonymous, questions, given }: SurveyReport,
  words: TableWords,
): ExportTable | null {
  if (given === null || given.length === 0) return null
  const named: TableColumn[] = anonymous
    ? []
    : [
        { key: 'person', label: words.person, kind: 'text' },
        { key: 'premises', label: words.premises, kind: 'text' },
        { key: 'day', label: words.day, kind: 'date' },
      ]
  const asked = questions.map(({ id, text, kind }): TableColumn => ({
    key: id,
    label: text,
    kind: kind === 'scale' ? 'integer' : 'text',
  }))
  return { title, columns: [...named, ...asked], rows: given.map((each) => rowOf(questions, each)) }
}
