import { Frame } from '../frame/Frame'
import type { PageContext } from '../frame/page-context'

/** What a link in a mail about another address opens: a button, as mail programs open links by themselves. */
export const ConfirmEmailPage = ({ context, token }: { context: PageContext; token: string }) => {
  const { text } = context
  const title = text.t('settings.email.confirmTitle')
  return (
    <Frame context={context} current="settings" title={title}>
      <div>
        <a className="back" href="/settings">
          {text.t('settings.title')}
        </a>
        <h1>{title}</h1>
        <p className="head-line soft">{text.t('settings.email.confirmIntro')}</p>
      </div>
      <form className="form" action="/settings/email/confirm" method="post">
        <input type="hidden" name="token" value={token} />
        <p className="actions">
          <button className="button" type="submit">
            {text.t('settings.email.confirm')}
          </button>
        </p>
      </form>
    </Frame>
  )
}
