import { Field } from '../components/Field'
import { EntryFrame } from '../frame/EntryFrame'
import type { RefusedForm } from '../forms/refused-form'
import type { PortalText } from '../text/portal-text'
import { NewPassword } from './NewPassword'

type ActivateProps = { text: PortalText; refused: RefusedForm | null; username: string | null }

/** First access: two codes from the letter and a password of one's own. */
export const ActivatePage = ({ text, refused, username }: ActivateProps) => (
  <EntryFrame text={text} title={text.t('activate.title')} path="/activate" refused={refused}>
    <div>
      <h1>{text.t('activate.title')}</h1>
      <p className="lead head-line soft">{text.t('activate.intro')}</p>
    </div>
    <form className="form" action="/session/activate" method="post" noValidate>
      <Field
        text={text}
        code
        name="username"
        label={text.t('activate.username')}
        hint={text.t('activate.usernameHint')}
        error={refused?.errorAt('username')}
        input={{
          autoComplete: 'username',
          autoCapitalize: 'characters',
          spellCheck: false,
          defaultValue: refused?.value('username') ?? username ?? undefined,
        }}
      />
      <Field
        text={text}
        code
        name="code"
        label={text.t('activate.code')}
        hint={text.t('activate.codeHint')}
        error={refused?.errorAt('code')}
        input={{ autoComplete: 'one-time-code', autoCapitalize: 'characters', spellCheck: false }}
      />
      <NewPassword text={text} refused={refused} />
      <p className="actions">
        <button className="button" type="submit">
          {text.t('activate.submit')}
        </button>
      </p>
    </form>
    <section>
      <h2>{text.t('activate.have')}</h2>
      <p className="actions">
        <a href="/login">{text.t('activate.signIn')}</a>
      </p>
    </section>
  </EntryFrame>
)
