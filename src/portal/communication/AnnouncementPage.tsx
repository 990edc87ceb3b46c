import { Tag } from '../components/Tag'
import { Frame } from '../frame/Frame'
import type { PageContext } from '../frame/page-context'
import { announcementNote, announcementTag } from './announcement-words'
import type { AnnouncementView } from './announcement-view'
import { FileList } from './FileList'
import { RichWords } from './RichWords'

type PageProps = { context: PageContext; view: AnnouncementView }

/** What an important announcement asks for, and when it was done. */
const Confirmation = ({ context: { text }, view }: PageProps) => {
  if (view.severity !== 'important') return null
  if (view.confirmedAt)
    return (
      <section>
        <h2>{text.t('announcements.confirmation')}</h2>
        <p>
          {text.t('announcements.confirmedAt', {
            date: text.instantDate(view.confirmedAt),
            time: text.instantTime(view.confirmedAt),
          })}
        </p>
      </section>
    )
  return (
    <section>
      <h2>{text.t('announcements.confirmation')}</h2>
      <p>{text.t('announcements.confirmWhy')}</p>
      <form className="actions" method="post" action="/announcements/confirm">
        <input type="hidden" name="id" value={view.id} />
        <button className="button" type="submit">
          {text.t('announcements.confirm')}
        </button>
      </form>
    </section>
  )
}

/** One announcement: its words, its files, and the confirmation it asks for. */
export const AnnouncementPage = ({ context, view }: PageProps) => {
  const { text } = context
  const tag = announcementTag(context, { ...view, openedAt: view.publishedAt })
  return (
    <Frame context={context} current="announcements" title={text.set(view.title)}>
      <div>
        <p className="back">
          <a href={context.link('/announcements')}>{text.t('announcements.all')}</a>
        </p>
        <h1>{text.set(view.title)}</h1>
        <p className="head-line soft">
          {announcementNote(context, view)}
          {view.expiresAt &&
            `. ${text.t('announcements.until', { date: text.instantDate(view.expiresAt), time: text.instantTime(view.expiresAt) })}`}
        </p>
        {tag && <Tag tone={tag.tone}>{tag.word}</Tag>}
      </div>
      <RichWords text={text} body={view.body} />
      {view.files.length > 0 && (
        <section>
          <h2>{text.t('announcements.files')}</h2>
          <FileList text={text} files={view.files} />
        </section>
      )}
      <Confirmation context={context} view={view} />
    </Frame>
  )
}
