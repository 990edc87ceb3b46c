import { Frame } from '../frame/Frame'
import type { PageContext } from '../frame/page-context'

/** Said to a member of staff who sent a form from a preview. */
export const PreviewPage = ({ context }: { context: PageContext }) => {
  const { text, actor } = context
  return (
    <Frame context={context} current={null} title={text.t('preview.title')}>
      <div>
        <h1>{text.t('preview.title')}</h1>
        <p className="lead head-line soft">{text.t('preview.lead', { name: actor.displayName })}</p>
      </div>
      <p className="actions">
        <a className="button" href="/">
          {text.t('preview.back')}
        </a>
      </p>
    </Frame>
  )
}
