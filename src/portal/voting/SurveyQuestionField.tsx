import { answerField } from '@/src/domain/voting/survey-answers'
import {
  LONGEST_ANSWER,
  scaleSteps,
  type ChoiceQuestion,
  type ScaleQuestion,
  type SurveyQuestion,
} from '@/src/domain/voting/survey-questions'
import { classNames } from '../components/class-names'
import type { PortalText } from '../text/portal-text'

type FieldProps<Question = SurveyQuestion> = {
  text: PortalText
  question: Question
  number: number
  value: (field: string) => string | undefined
  error: string | undefined
}

const label = ({ text, question, number }: FieldProps): string =>
  text.set(`${number}. ${question.text}`) + (question.required ? '' : ` ${text.t('surveys.optional')}`)

const hintOf = ({ text, question }: FieldProps): string | null =>
  [question.hint && text.set(question.hint), question.kind === 'multiple' && text.t('surveys.several')]
    .filter(Boolean)
    .join(' ') || null

const Notes = (props: FieldProps) => {
  const { text, question, error } = props
  const hint = hintOf(props)
  return (
    <>
      {hint && (
        <p className="hint" id={`${question.id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${question.id}-error`}>
          <span className="vh">{text.t('errors.prefix')} </span>
          {error}
        </p>
      )}
    </>
  )
}

const describedBy = (props: FieldProps): string | undefined =>
  [hintOf(props) && `${props.question.id}-hint`, props.error && `${props.question.id}-error`]
    .filter(Boolean)
    .join(' ') || undefined

const Options = ({ text, question, value }: FieldProps<ChoiceQuestion>) => (
  <div className="choices choices--close">
    {question.options.map((option) => {
      const several = question.kind === 'multiple'
      const name = several ? answerField(question.id, option.id) : answerField(question.id)
      const chosen = several ? value(name) !== undefined : value(name) === option.id
      return (
        <label className={several ? 'check' : 'choice'} key={option.id}>
          <input
            type={several ? 'checkbox' : 'radio'}
            id={several || option === question.options[0] ? name : undefined}
            name={name}
            value={several ? 'on' : option.id}
            defaultChecked={chosen}
          />
          <span>{text.set(option.label)}</span>
        </label>
      )
    })}
  </div>
)

const Scale = ({ text, question, value }: FieldProps<ScaleQuestion>) => {
  const name = answerField(question.id)
  return (
    <div className="scale">
      <div className="scale-steps">
        {scaleSteps(question).map((step) => (
          <label key={step}>
            <input
              type="radio"
              id={step === question.lowest ? name : undefined}
              name={name}
              value={step}
              defaultChecked={value(name) === String(step)}
            />
            <span>{step}</span>
          </label>
        ))}
      </div>
      {(question.lowestWord ?? question.highestWord) && (
        <p className="scale-ends">
          <span>{question.lowestWord && `${question.lowest}: ${text.set(question.lowestWord)}`}</span>
          <span>{question.highestWord && `${question.highest}: ${text.set(question.highestWord)}`}</span>
        </p>
      )}
    </div>
  )
}

const Written = (props: FieldProps) => {
  const { text, question, value } = props
  const name = answerField(question.id)
  return (
    <div className={classNames('field', props.error && 'field--error')}>
      <label htmlFor={name}>{label(props)}</label>
      <Notes {...props} />
      <textarea
        id={name}
        name={name}
        rows={4}
        maxLength={LONGEST_ANSWER}
        defaultValue={value(name)}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={[describedBy(props), `${question.id}-most`].filter(Boolean).join(' ')}
      />
      <p className="hint" id={`${question.id}-most`}>
        {text.t('surveys.longest', { count: LONGEST_ANSWER })}
      </p>
    </div>
  )
}

/** One question: choices without a default, a scale, or room for words. */
export const SurveyQuestionField = (props: FieldProps) => {
  const { question } = props
  if (question.kind === 'openText') return <Written {...props} />
  return (
    <fieldset
      className={classNames('field', props.error && 'field--error')}
      aria-describedby={describedBy(props)}
    >
      <legend className="label">{label(props)}</legend>
      <Notes {...props} />
      {question.kind === 'scale' ? (
        <Scale {...props} question={question} />
      ) : (
        <Options {...props} question={question} />
      )}
    </fieldset>
  )
}
