import type { PageContext } from './page-context'

/** Above everything while a member of staff looks with a resident's eyes: whose, and the way out. */
export const PreviewBar = ({ context: { text, actor } }: { context: PageContext }) =>
  actor.isPreview && (
    <aside className="preview" aria-label={text.t('preview.kind')}>
      <p>
        <b>{text.t('preview.as', { name: actor.displayName })}</b> <span>{text.t('preview.readOnly')}</span>
      </p>
      <form action="/preview/end" method="post">
        <button className="button" type="submit">
          {text.t('preview.end')}
        </button>
      </form>
    </aside>
  )
