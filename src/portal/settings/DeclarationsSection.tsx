import type { PortalText } from '../text/portal-text'
import type { SettingsView } from './read-settings'

/** Declarations of voting electronically, each with a way to take it back; nothing where none is in force. */
export const DeclarationsSection = ({ text, view }: { text: PortalText; view: SettingsView }) => {
  if (view.declarations.length === 0) return null
  return (
    <section id="declarations">
      <h2>{text.t('settings.declarations')}</h2>
      {view.declarations.map(({ communityId, community, at }) => (
        <form key={communityId} className="form" action="/settings/declaration" method="post">
          <p>{text.t('settings.declaration', { community, date: text.instantDate(at) })}</p>
          <p className="soft">{text.t('settings.declarationEffect')}</p>
          <input type="hidden" name="community" value={communityId} />
          <p className="actions">
            <button className="button button--second" type="submit">
              {text.t('settings.withdrawDeclaration')}
              <span className="vh">: {community}</span>
            </button>
          </p>
        </form>
      ))}
    </section>
  )
}
