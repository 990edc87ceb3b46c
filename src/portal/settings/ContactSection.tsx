import { Banner } from '../components/Banner'
import { Field } from '../components/Field'
import type { RefusedForm } from '../forms/refused-form'
import type { PortalText } from '../text/portal-text'
import type { SettingsView } from './read-settings'

/** The page's forms that may have come back. */
export type SettingsRefusal = Record<'password' | 'email' | 'phone', RefusedForm | null>

type PartProps = { text: PortalText; view: SettingsView; refused: SettingsRefusal }

/** What a change of e-mail still waits for. */
const Waiting = ({ text, change }: { text: PortalText; change: SettingsView['emailChange'] }) =>
  change && (
    <Banner tone="amber" kind={text.t('settings.email.waitingKind')}>
      <p>{text.t('settings.email.waiting', { email: change.newEmail })}</p>
      <ul>
        {change.isNewOpen && <li>{text.t('settings.email.openNew')}</li>}
        {change.isOldOpen && <li>{text.t('settings.email.openOld')}</li>}
      </ul>
      <form action="/settings/email/cancel" method="post">
        <button className="button button--second" type="submit">
          {text.t('settings.email.cancel')}
        </button>
      </form>
    </Banner>
  )

const Email = ({ text, view, refused }: PartProps) => (
  <form className="form" action="/settings/email/request" method="post">
    <h3>{text.t('settings.email.title')}</h3>
    <p>
      {view.email ? text.t('settings.email.now', { email: view.email }) : text.t('settings.email.none')}{' '}
      {text.t(view.email ? 'settings.email.both' : 'settings.email.one')}
    </p>
    <Field
      text={text}
      name="email"
      label={text.t('settings.email.new')}
      error={refused.email?.errorAt('email')}
      input={{ type: 'email', autoComplete: 'email', defaultValue: refused.email?.value('email') }}
    />
    <Field
      text={text}
      name="emailPassword"
      label={text.t('settings.passwords.old')}
      error={refused.email?.errorAt('emailPassword')}
      input={{ type: 'password', autoComplete: 'current-password' }}
    />
    <p className="actions">
      <button className="button button--second" type="submit">
        {text.t('settings.email.ask')}
      </button>
    </p>
  </form>
)

const Phone = ({ text, view, refused }: PartProps) => (
  <form className="form" action="/settings/phone" method="post">
    <h3>{text.t('settings.phone.title')}</h3>
    <Field
      text={text}
      name="phone"
      label={text.t('settings.phone.label')}
      hint={text.t('settings.phone.hint')}
      error={refused.phone?.errorAt('phone')}
      input={{
        type: 'tel',
        autoComplete: 'tel',
        defaultValue: refused.phone?.value('phone') ?? view.phone ?? '',
      }}
    />
    <p className="actions">
      <button className="button button--second" type="submit">
        {text.t('settings.phone.save')}
      </button>
    </p>
  </form>
)

/** Where one is reached: the e-mail, confirmed at both addresses, and the telephone. */
export const ContactSection = ({ text, view, refused }: PartProps) => (
  <section id="contact">
    <h2>{text.t('settings.contact')}</h2>
    <Waiting text={text} change={view.emailChange} />
    <Email text={text} view={view} refused={refused} />
    <Phone text={text} view={view} refused={refused} />
  </section>
)
