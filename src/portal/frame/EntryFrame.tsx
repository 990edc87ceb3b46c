import type { ReactNode } from 'react'
import { BrandPlate } from '../components/Plate'
import { ErrorSummary, type FieldError } from '../components/ErrorSummary'
import { languageNames, portalLocales } from '../text/locale'
import type { PortalText } from '../text/portal-text'
import { House } from './House'

type EntryFrameProps = {
  text: PortalText
  title: string
  /** Where the language form leads back to. */
  path: string
  refused?: { title: string; errors: FieldError[] } | null
  children: ReactNode
}

/** The other languages, each a button that needs no script. */
const Languages = ({ text, path }: { text: PortalText; path: string }) => (
  <form className="languages" action="/session/language" method="post">
    <input type="hidden" name="to" value={path} />
    {portalLocales
      .filter((locale) => locale !== text.locale)
      .map((locale) => (
        <button key={locale} className="link-button" type="submit" name="lang" value={locale} lang={locale}>
          {languageNames[locale]}
        </button>
      ))}
  </form>
)

const EntryFoot = ({ text, path }: { text: PortalText; path: string }) => (
  <footer className="lamperia foot">
    <div className="foot-in">
      <div>
        <p className="foot-head">{text.t('foot.cannotSignIn')}</p>
        <p className="soft">{text.t('foot.cannotSignInHelp')}</p>
      </div>
      <div>
        <p className="foot-head">{text.t('foot.safety')}</p>
        <p className="soft">{text.t('foot.safetyNote')}</p>
      </div>
      <div>
        <p className="foot-head">{text.t('foot.language')}</p>
        <Languages text={text} path={path} />
      </div>
    </div>
  </footer>
)

/** Sign-in, activation, reset: the sheet beside the house with one lit window. */
export const EntryFrame = ({ text, title, path, refused, children }: EntryFrameProps) => {
  const page = text.t('title.plain', { page: title })
  return (
    <div className="page entry">
      <title>{refused ? text.t('title.error', { title: page }) : page}</title>
      <a className="skip" href="#content">
        {text.t('frame.skip')}
      </a>
      <div className="entry-in">
        <main className="sheet" id="content" tabIndex={-1}>
          <p className="brand">
            <BrandPlate />
            <span>
              <b>{text.t('brand.name')}</b> <small>{text.t('brand.about')}</small>
            </span>
          </p>
          {refused && <ErrorSummary title={refused.title} errors={refused.errors} />}
          {children}
        </main>
        <House />
      </div>
      <EntryFoot text={text} path={path} />
    </div>
  )
}
