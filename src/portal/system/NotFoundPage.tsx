import { BrandPlate } from '../components/Plate'
import { Frame } from '../frame/Frame'
import type { PageContext } from '../frame/page-context'
import type { PortalText } from '../text/portal-text'

const Missing = ({ text }: { text: PortalText }) => (
  <>
    <meta name="robots" content="noindex" />
    <div>
      <h1>{text.t('notFound.title')}</h1>
      <p className="lead head-line soft">{text.t('notFound.lead')}</p>
    </div>
    <p className="actions">
      <a className="button" href="/">
        {text.t('notFound.home')}
      </a>
    </p>
  </>
)

/** A missing page, and one that is somebody else's: nobody can tell which. */
export const NotFoundPage = ({ text, context }: { text: PortalText; context: PageContext | null }) =>
  context ? (
    <Frame context={context} current={null} title={text.t('notFound.title')}>
      <Missing text={text} />
    </Frame>
  ) : (
    <div className="page">
      <title>{text.t('title.plain', { page: text.t('notFound.title') })}</title>
      <main className="sheet" id="content" tabIndex={-1}>
        <p className="brand">
          <BrandPlate />
          <span>
            <b>{text.t('brand.name')}</b> <small>{text.t('brand.about')}</small>
          </span>
        </p>
        <Missing text={text} />
      </main>
    </div>
  )
