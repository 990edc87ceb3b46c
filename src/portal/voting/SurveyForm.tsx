import type { SurveyPageProps } from './survey-props'
import { SurveyQuestionField } from './SurveyQuestionField'

/** The questions one under the other; a refused form comes back as it was sent, a named answer as it was given. */
export const SurveyForm = ({ context, view, refused }: SurveyPageProps) => {
  const { text } = context
  const value = (field: string): string | undefined => (refused ? refused.value(field) : view.given[field])
  return (
    <form className="form" id="answers" action="/surveys/answer" method="post" noValidate>
      <input type="hidden" name="survey" value={view.id} />
      {view.place && <input type="hidden" name="premises" value={view.place.premisesId} />}
      {view.asked.map((question, index) => (
        <SurveyQuestionField
          key={question.id}
          text={text}
          question={question}
          number={index + 1}
          value={value}
          error={refused?.errors.find(({ field }) => field.startsWith(`q-${question.id}`))?.message}
        />
      ))}
      <p className="actions">
        <button className="button" type="submit">
          {text.t(view.form === 'change' ? 'surveys.change' : 'surveys.send')}
        </button>
      </p>
    </form>
  )
}
