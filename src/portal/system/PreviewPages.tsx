import { Frame } from '../frame/Frame'
import type { PageContext } from '../frame/page-context'

const Told = ({ context, about }: { context: PageContext; about: 'sent' | 'hidden' }) => {
  const { text, actor } = context
  return (
    <Frame context={context} current={null} title={text.t(`preview.${about}.title`)}>
      <div>
        <h1>{text.t(`preview.${about}.title`)}</h1>
        <p className="lead head-line soft">{text.t(`preview.${about}.lead`, { name: actor.displayName })}</p>
      </div>
      <p className="actions">
        <a className="button" href="/">
          {text.t('preview.back')}
        </a>
      </p>
    </Frame>
  )
}

/** Said to a member of staff who sent a form from a preview. */
export const nothingSent = (context: PageContext) => <Told context={context} about="sent" />

/** In a preview, instead of a page that is the person's alone. */
export const hiddenInPreview = (context: PageContext) => <Told context={context} about="hidden" />
