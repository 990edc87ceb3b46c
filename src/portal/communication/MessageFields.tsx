import { acceptFor } from '@/src/platform/files/file-kinds'
import { Field } from '../components/Field'
import { TextArea } from '../components/TextArea'
import type { RefusedForm } from '../forms/refused-form'
import type { PortalText } from '../text/portal-text'

type FieldsProps = { text: PortalText; refused: RefusedForm | null; label: string }

/** What every message has: its words and files, and the button. */
export const MessageFields = ({ text, refused, label }: FieldsProps) => (
  <>
    <TextArea
      text={text}
      name="body"
      label={label}
      error={refused?.errorAt('body')}
      area={{ defaultValue: refused?.value('body'), maxLength: 2000, required: true }}
    />
    <Field
      text={text}
      name="files"
      label={text.t('messages.files')}
      hint={text.t('messages.filesHint')}
      error={refused?.errorAt('files')}
      input={{ type: 'file', multiple: true, accept: acceptFor('document') }}
    />
    <p className="actions">
      <button className="button" type="submit">
        {text.t('messages.send')}
      </button>
    </p>
  </>
)
