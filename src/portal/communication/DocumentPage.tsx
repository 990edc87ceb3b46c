import { Summary, SummaryRow } from '../components/Summary'
import { classNames } from '../components/class-names'
import { Frame } from '../frame/Frame'
import type { PageContext } from '../frame/page-context'
import type { PortalText } from '../text/portal-text'
import type { DocumentCard, DocumentVersion } from './document-view'
import { documentFileNote, versionState } from './document-words'
import { FileList } from './FileList'

const Version = ({ text, version }: { text: PortalText; version: DocumentVersion }) => (
  <li
    className={classNames(
      'event',
      version.state === 'now' && 'event--now',
      version.state === 'next' && 'event--next',
    )}
  >
    <time dateTime={version.effectiveOn}>{text.dateShort(version.effectiveOn)}</time>
    <div className="event-body">
      <h3>{versionState(text, version)}</h3>
      {version.changes && <p>{text.set(version.changes)}</p>}
      <p>
        <a href={`/files/${version.file.id}`}>{text.set(version.file.name)}</a>{' '}
        <small className="soft">{documentFileNote(text, version.file)}</small>
      </p>
    </div>
  </li>
)

/** One document: the version in force, then how it came about and what comes. */
export const DocumentPage = ({ context, card }: { context: PageContext; card: DocumentCard }) => {
  const { text } = context
  const now = card.versions.find(({ state }) => state === 'now')
  return (
    <Frame context={context} current="documents" title={text.set(card.title)}>
      <div>
        <p className="back">
          <a href={context.link('/documents')}>{text.t('documents.all')}</a>
        </p>
        <h1>{text.set(card.title)}</h1>
        {card.description && <p className="lead head-line soft">{text.set(card.description)}</p>}
      </div>
      {now && <FileList text={text} files={[now.file]} />}
      <Summary>
        <SummaryRow label={text.t('documents.kind')}>
          {text.t(`documents.categoryOne.${card.category}`)}
        </SummaryRow>
        {now && <SummaryRow label={text.t('documents.inForce')}>{text.date(now.effectiveOn)}</SummaryRow>}
        <SummaryRow label={text.t('documents.published')}>{text.date(card.publishedOn)}</SummaryRow>
        {card.resolution && (
          <SummaryRow label={text.t('documents.byResolution')}>{text.set(card.resolution)}</SummaryRow>
        )}
      </Summary>
      {card.versions.length > 1 && (
        <section>
          <h2>{text.t('documents.versions')}</h2>
          <ol className="timeline plain">
            {card.versions.map((version) => (
              <Version key={version.file.id} text={text} version={version} />
            ))}
          </ol>
        </section>
      )}
    </Frame>
  )
}
