import { Field } from '../components/Field'
import type { RefusedForm } from '../forms/refused-form'
import type { PortalText } from '../text/portal-text'

type NewPasswordProps = { text: PortalText; refused: RefusedForm | null }

/** A password of one's own, twice, as one cannot see what one types. */
export const NewPassword = ({ text, refused }: NewPasswordProps) => (
  <>
    <Field
      text={text}
      name="password"
      label={text.t('activate.password')}
      hint={text.t('activate.passwordHint')}
      error={refused?.errorAt('password')}
      input={{ type: 'password', autoComplete: 'new-password', minLength: 12 }}
    />
    <Field
      text={text}
      name="repeat"
      label={text.t('activate.repeat')}
      error={refused?.errorAt('repeat')}
      input={{ type: 'password', autoComplete: 'new-password' }}
    />
  </>
)
