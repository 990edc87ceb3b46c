import { ErrorSummary } from '../components/ErrorSummary'
import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../components/ReflowTable'
import { Frame } from '../frame/Frame'
import type { PageContext } from '../frame/page-context'
import type { PortalText } from '../text/portal-text'
import { ConsentsSection } from './ConsentsSection'
import { ContactSection, type SettingsRefusal } from './ContactSection'
import { DeclarationsSection } from './DeclarationsSection'
import type { SettingsView } from './read-settings'
import { SignInSection } from './SignInSection'
import { TopicsSection } from './TopicsSection'

export const settingsDone = ['saved', 'emailAsked', 'emailChanged', 'emailWaiting', 'emailBadLink'] as const
export type SettingsDone = (typeof settingsDone)[number]

/** Who opened or changed what of one's account and data, and when one signed in. */
const History = ({ text, events }: { text: PortalText; events: SettingsView['events'] }) => (
  <section id="history">
    <h2>{text.t('settings.history')}</h2>
    <ReflowTable
      caption={text.t('settings.historyCaption')}
      head={
        <>
          <HeadCell>{text.t('settings.what')}</HeadCell>
          <HeadCell>{text.t('settings.who')}</HeadCell>
          <HeadCell>{text.t('settings.when')}</HeadCell>
        </>
      }
    >
      <TableBody>
        {events.map(({ at, kind, action, name }, index) => (
          <Row key={at + String(index)}>
            <RowHead>{text.maybe(`settings.events.${action}`, 'settings.events.other')}</RowHead>
            <Cell label={text.t('settings.who')}>
              {name ? text.t(`settings.kindNamed.${kind}`, { name }) : text.t(`settings.kind.${kind}`)}
            </Cell>
            <Cell className="num" label={text.t('settings.when')}>
              {`${text.instantDate(at)}, ${text.instantTime(at)}`}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </ReflowTable>
  </section>
)

type PageProps = {
  context: PageContext
  view: SettingsView
  refused: SettingsRefusal
  /** What was just done, as a word of the address. */
  done: SettingsDone | null
}

/** Everything one may choose about one's own account, and what happened with it. */
export const SettingsPage = ({ context, view, refused, done }: PageProps) => {
  const { text, actor } = context
  const title = text.t('settings.title')
  const fault = refused.password ?? refused.email ?? refused.phone
  return (
    <Frame context={context} current="settings" title={fault ? text.t('title.error', { title }) : title}>
      {fault && <ErrorSummary title={fault.title} errors={fault.errors} />}
      <div>
        <h1>{title}</h1>
        {done && <p role="status">{text.t(`settings.done.${done}`)}</p>}
      </div>
      <ContactSection text={text} view={view} refused={refused} />
      <TopicsSection text={text} view={view} />
      <ConsentsSection text={text} communities={Object.values(actor.communities)} view={view} />
      <DeclarationsSection text={text} view={view} />
      <SignInSection text={text} refused={refused.password} view={view} />
      <History text={text} events={view.events} />
    </Frame>
  )
}
