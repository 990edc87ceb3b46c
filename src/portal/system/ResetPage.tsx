import { Field } from '../components/Field'
import { EntryFrame } from '../frame/EntryFrame'
import type { RefusedForm } from '../forms/refused-form'
import type { PortalText } from '../text/portal-text'
import { NewPassword } from './NewPassword'

type PageProps = { text: PortalText; refused: RefusedForm | null }

const Back = ({ text }: { text: PortalText }) => (
  <a className="back" href="/login">
    {text.t('reset.back')}
  </a>
)

/** Asks whom to send a link to. */
export const ResetRequestPage = ({ text, refused }: PageProps) => (
  <EntryFrame text={text} title={text.t('reset.title')} path="/reset" refused={refused}>
    <div>
      <Back text={text} />
      <h1>{text.t('reset.title')}</h1>
      <p className="lead head-line soft">{text.t('reset.intro')}</p>
    </div>
    <form className="form" action="/session/reset-request" method="post" noValidate>
      <Field
        text={text}
        name="identifier"
        label={text.t('reset.identifier')}
        error={refused?.errorAt('identifier')}
        input={{
          autoComplete: 'username',
          autoCapitalize: 'none',
          spellCheck: false,
          defaultValue: refused?.value('identifier'),
        }}
      />
      <p className="actions">
        <button className="button" type="submit">
          {text.t('reset.submit')}
        </button>
      </p>
    </form>
  </EntryFrame>
)

/** The same words for everyone, whether a letter went out or not. */
export const ResetSentPage = ({ text }: { text: PortalText }) => (
  <EntryFrame text={text} title={text.t('reset.sent')} path="/reset?sent=1">
    <div>
      <h1>{text.t('reset.sent')}</h1>
      <p className="lead head-line">{text.t('reset.sentLead')}</p>
    </div>
    <section>
      <h2>{text.t('reset.sentSteps')}</h2>
      <ol className="steps">
        <li>{text.t('reset.sentStep1')}</li>
        <li>{text.t('reset.sentStep2')}</li>
        <li>{text.t('reset.sentStep3')}</li>
      </ol>
      <p className="actions">
        <a href="/login">{text.t('reset.back')}</a>
      </p>
    </section>
  </EntryFrame>
)

/** A new password by the link's token. */
export const ResetPage = ({ text, refused, token }: PageProps & { token: string }) => (
  <EntryFrame text={text} title={text.t('reset.newTitle')} path="/reset" refused={refused}>
    <div>
      <Back text={text} />
      <h1>{text.t('reset.newTitle')}</h1>
    </div>
    <form className="form" action="/session/reset" method="post" noValidate>
      <input type="hidden" name="token" value={token} />
      <NewPassword text={text} refused={refused} />
      <p className="actions">
        <button className="button" type="submit">
          {text.t('reset.save')}
        </button>
        <a href="/reset">{text.t('reset.submit')}</a>
      </p>
    </form>
  </EntryFrame>
)
