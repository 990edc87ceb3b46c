import { Field } from '../components/Field'
import { SelectField } from '../components/SelectField'
import type { RefusedForm } from '../forms/refused-form'
import { languageNames, portalLocales } from '../text/locale'
import type { PortalText } from '../text/portal-text'
import type { SettingsView } from './read-settings'

type PartProps = { text: PortalText; refused: RefusedForm | null }

const fields = [
  ['old', 'current-password'],
  ['password', 'new-password'],
  ['repeat', 'new-password'],
] as const

const Password = ({ text, refused }: PartProps) => (
  <form className="form" action="/settings/password" method="post">
    <h3>{text.t('settings.password')}</h3>
    {fields.map(([name, autoComplete]) => (
      <Field
        key={name}
        text={text}
        name={name}
        label={text.t(`settings.passwords.${name}`)}
        error={refused?.errorAt(name)}
        input={{ type: 'password', autoComplete }}
      />
    ))}
    <p className="actions">
      <button className="button button--second" type="submit">
        {text.t('settings.changePassword')}
      </button>
    </p>
  </form>
)

const Language = ({ text }: { text: PortalText }) => (
  <form className="form" action="/settings/language" method="post">
    <SelectField
      text={text}
      name="locale"
      label={text.t('settings.language')}
      options={portalLocales.map((locale) => ({ value: locale, label: languageNames[locale] }))}
      select={{ defaultValue: text.locale }}
    />
    <p className="actions">
      <button className="button button--second" type="submit">
        {text.t('settings.saveLanguage')}
      </button>
    </p>
  </form>
)

const Sessions = ({ text, sessions }: { text: PortalText; sessions: SettingsView['sessions'] }) => (
  <div>
    <h3>{text.t('settings.sessions')}</h3>
    <ul>
      {sessions.map(({ id, since, isThis }) => (
        <li key={id}>
          {text.t(isThis ? 'settings.thisSession' : 'settings.session', {
            date: text.instantDate(since),
            time: text.instantTime(since),
          })}
          {!isThis && (
            <form action="/settings/sessions" method="post">
              <input type="hidden" name="session" value={id} />
              <p className="actions">
                <button className="button button--second" type="submit">
                  {text.t('settings.endSession')}
                  <span className="vh">{`: ${text.instantDate(since)}, ${text.instantTime(since)}`}</span>
                </button>
              </p>
            </form>
          )}
        </li>
      ))}
    </ul>
    {sessions.length > 1 && (
      <form action="/settings/sessions" method="post">
        <p className="actions">
          <button className="button button--second" type="submit">
            {text.t('settings.endOthers')}
          </button>
        </p>
      </form>
    )}
  </div>
)

/** How one signs in: password, where one is signed in now, and the language of it all. */
export const SignInSection = ({ text, refused, view }: PartProps & { view: SettingsView }) => (
  <section id="sign-in">
    <h2>{text.t('settings.signIn')}</h2>
    <Password text={text} refused={refused} />
    <Sessions text={text} sessions={view.sessions} />
    <Language text={text} />
  </section>
)
