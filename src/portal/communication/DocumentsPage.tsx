import { Empty } from '../components/Empty'
import { Frame } from '../frame/Frame'
import type { PageContext } from '../frame/page-context'
import { documentCategories, type DocumentCard, type DocumentsView } from './document-view'
import { documentFileNote, documentNote } from './document-words'

type PageProps = { context: PageContext; view: DocumentsView }

const Search = ({ context: { text, link }, view }: PageProps) => (
  <form className="search" method="get" action={link('/documents')} role="search">
    <div className="field">
      <label htmlFor="q">{text.t('documents.search')}</label>
      <p className="hint" id="q-hint">
        {text.t('documents.searchHint')}
      </p>
      <input id="q" name="q" type="search" defaultValue={view.asked} aria-describedby="q-hint" />
    </div>
    <button className="button button--second" type="submit">
      {text.t('documents.find')}
    </button>
  </form>
)

const Item = ({ context, card }: { context: PageContext; card: DocumentCard }) => {
  const { text } = context
  const current = card.versions.find(({ state }) => state === 'now') ?? card.versions[0]
  return (
    <li className="notice">
      <p className="notice-head">
        <a href={context.link(`/documents/${card.id}`)}>{text.set(card.title)}</a>
      </p>
      <p className="note">{documentNote(context, card)}</p>
      {card.description && <p className="notice-words">{text.set(card.description)}</p>}
      {current && (
        <p>
          <a href={`/files/${current.file.id}`}>
            {text.t('documents.download')}
            <span className="vh"> {text.set(card.title)}</span>
          </a>{' '}
          <small className="soft">{documentFileNote(text, current.file)}</small>
        </p>
      )}
    </li>
  )
}

/** Found documents as one list, the best matches first; without a search by kind. */
const Lists = ({ context, view }: PageProps) => {
  const { text } = context
  if (view.asked)
    return (
      <section>
        <h2>{text.t('documents.found', { count: view.documents.length, asked: view.asked })}</h2>
        <ul className="notices plain">
          {view.documents.map((card) => (
            <Item key={card.id} context={context} card={card} />
          ))}
        </ul>
        <p>
          <a href={context.link('/documents')}>{text.t('documents.all')}</a>
        </p>
      </section>
    )
  return documentCategories.map((category) => {
    const cards = view.documents.filter((card) => card.category === category)
    if (cards.length === 0) return null
    return (
      <section key={category}>
        <h2>{text.t(`documents.category.${category}`)}</h2>
        <ul className="notices plain">
          {cards.map((card) => (
            <Item key={card.id} context={context} card={card} />
          ))}
        </ul>
      </section>
    )
  })
}

/** The community's documents that are there for the reader today. */
export const DocumentsPage = ({ context, view }: PageProps) => {
  const { text } = context
  return (
    <Frame context={context} current="documents" title={text.t('documents.title')}>
      <div>
        <h1>{text.t('documents.title')}</h1>
        <p className="lead head-line soft">{text.t('documents.lead')}</p>
      </div>
      {view.documents.length === 0 && !view.asked ? (
        <Empty title={text.t('documents.none')} body={text.t('documents.noneMore')} />
      ) : (
        <>
          <Search context={context} view={view} />
          <Lists context={context} view={view} />
        </>
      )}
    </Frame>
  )
}
