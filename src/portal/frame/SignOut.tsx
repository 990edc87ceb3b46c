import type { PortalText } from '../text/portal-text'

/** Signing out changes something, so it is a form and no link. */
export const SignOut = ({ text }: { text: PortalText }) => (
  <form action="/session/logout" method="post">
    <button className="link-button" type="submit">
      {text.t('frame.signOut')}
    </button>
  </form>
)
