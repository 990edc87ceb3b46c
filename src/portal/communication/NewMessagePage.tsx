import { CHANGE_FIELDS, PERSON_FIELDS, type ChangeField } from '@/src/domain/communication/conversations'
import { ErrorSummary } from '../components/ErrorSummary'
import { Field } from '../components/Field'
import { SelectField } from '../components/SelectField'
import type { RefusedForm } from '../forms/refused-form'
import { Frame } from '../frame/Frame'
import type { PageContext } from '../frame/page-context'
import { placeName } from '../register/place-name'
import { MessageFields } from './MessageFields'

type PageProps = { context: PageContext; refused: RefusedForm | null; isChange: boolean }
type QuestionProps = Omit<PageProps, 'isChange'>

const fieldsFor = ({ place }: PageContext): readonly ChangeField[] =>
  place?.rights.parameters ? CHANGE_FIELDS : PERSON_FIELDS

const ChangeQuestions = ({ context, refused }: QuestionProps) => {
  const { text } = context
  return (
    <>
      <input type="hidden" name="kind" value="recordChange" />
      <SelectField
        text={text}
        name="field"
        label={text.t('messages.which')}
        error={refused?.errorAt('field')}
        options={fieldsFor(context).map((field) => ({
          value: field,
          label: text.t(`messages.fields.${field}`),
        }))}
        select={{ defaultValue: refused?.value('field') }}
      />
      <Field
        text={text}
        name="value"
        label={text.t('messages.newValue')}
        error={refused?.errorAt('value')}
        input={{ defaultValue: refused?.value('value'), required: true, maxLength: 250 }}
      />
      {context.place?.rights.parameters && (
        <Field
          text={text}
          name="validFromOn"
          label={text.t('messages.changeFrom')}
          hint={text.t('messages.changeFromHint')}
          error={refused?.errorAt('validFromOn')}
          input={{ type: 'date', defaultValue: refused?.value('validFromOn') }}
        />
      )}
    </>
  )
}

const Subject = ({ context: { text }, refused }: QuestionProps) => (
  <Field
    text={text}
    name="subject"
    label={text.t('messages.subject')}
    error={refused?.errorAt('subject')}
    input={{ defaultValue: refused?.value('subject'), required: true, maxLength: 150 }}
  />
)

/** A new case: a question of any kind, or a change of record data. */
export const NewMessagePage = ({ context, refused, isChange }: PageProps) => {
  const { text, place, link } = context
  const title = text.t(isChange ? 'messages.newChange' : 'messages.new')
  return (
    <Frame context={context} current="messages" title={refused ? text.t('title.error', { title }) : title}>
      {refused && <ErrorSummary title={refused.title} errors={refused.errors} />}
      <div>
        <a className="back" href={link(isChange ? '/record' : '/messages')}>
          {text.t(isChange ? 'messages.backRecord' : 'messages.back')}
        </a>
        <h1>{title}</h1>
        {place && <p className="head-line soft">{placeName(text, place.premises)}</p>}
      </div>
      <form className="form" action="/messages/send" method="post" encType="multipart/form-data">
        {place && <input type="hidden" name="premises" value={place.premisesId} />}
        {isChange ? (
          <ChangeQuestions context={context} refused={refused} />
        ) : (
          <Subject context={context} refused={refused} />
        )}
        <MessageFields
          text={text}
          refused={refused}
          label={text.t(isChange ? 'messages.why' : 'messages.text')}
        />
      </form>
    </Frame>
  )
}
