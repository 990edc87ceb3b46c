import { Banner } from '../components/Banner'
import { Field } from '../components/Field'
import { EntryFrame } from '../frame/EntryFrame'
import { withQuery } from '../frame/search'
import type { RefusedForm } from '../forms/refused-form'
import type { PortalText } from '../text/portal-text'

export type LoginNotice = 'activated' | 'reset' | 'signedOut' | null

type LoginProps = {
  text: PortalText
  refused: RefusedForm | null
  /** Where to go after signing in; null: the start page. */
  to: string | null
  notice: LoginNotice
}

const NOTICES = {
  activated: 'login.doneActivated',
  reset: 'login.doneReset',
  signedOut: 'login.doneSignedOut',
} as const

const Notice = ({ text, refused, to, notice }: LoginProps) => {
  if (refused) return null
  if (notice) {
    return (
      <Banner tone="spruce" kind={text.t('login.doneKind')}>
        <p>{text.t(NOTICES[notice])}</p>
      </Banner>
    )
  }
  return to ? <p className="soft">{text.t('login.signInFirst')}</p> : null
}

export const LoginPage = (props: LoginProps) => {
  const { text, refused, to } = props
  return (
    <EntryFrame
      text={text}
      title={text.t('login.title')}
      path={withQuery('/login', { to })}
      refused={refused}
    >
      <h1>{text.t('login.title')}</h1>
      <Notice {...props} />
      <form className="form" action="/session/login" method="post" noValidate>
        {to && <input type="hidden" name="to" value={to} />}
        <Field
          text={text}
          name="identifier"
          label={text.t('login.identifier')}
          hint={text.t('login.identifierHint')}
          error={refused?.errorAt('identifier')}
          input={{
            autoComplete: 'username',
            autoCapitalize: 'none',
            spellCheck: false,
            defaultValue: refused?.value('identifier'),
          }}
        />
        <Field
          text={text}
          name="password"
          label={text.t('login.password')}
          error={refused?.errorAt('password')}
          input={{ type: 'password', autoComplete: 'current-password' }}
        />
        <p className="actions">
          <button className="button" type="submit">
            {text.t('login.submit')}
          </button>
          <a href="/reset">{text.t('login.forgot')}</a>
        </p>
      </form>
      <section>
        <h2>{text.t('login.first')}</h2>
        <p>{text.t('login.firstMore')}</p>
        <p className="actions">
          <a href="/activate">{text.t('login.activate')}</a>
        </p>
      </section>
    </EntryFrame>
  )
}
