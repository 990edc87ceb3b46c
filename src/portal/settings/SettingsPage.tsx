import { ErrorSummary } from '../components/ErrorSummary'
import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../components/ReflowTable'
import type { RefusedForm } from '../forms/refused-form'
import { Frame } from '../frame/Frame'
import type { PageContext } from '../frame/page-context'
import type { PortalText } from '../text/portal-text'
import { ConsentsSection } from './ConsentsSection'
import type { SettingsView } from './read-settings'
import { SignInSection } from './SignInSection'
import { TopicsSection } from './TopicsSection'

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
        {events.map(({ at, kind, action }, index) => (
          <Row key={at + String(index)}>
            <RowHead>{text.maybe(`settings.events.${action}`, 'settings.events.other')}</RowHead>
            <Cell label={text.t('settings.who')}>{text.t(`settings.kind.${kind}`)}</Cell>
            <Cell className="num" label={text.t('settings.when')}>
              {`${text.instantDate(at)}, ${text.instantTime(at)}`}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </ReflowTable>
  </section>
)

type PageProps = { context: PageContext; view: SettingsView; refused: RefusedForm | null; isSaved: boolean }

/** Everything one may choose about one's own account, and what happened with it. */
export const SettingsPage = ({ context, view, refused, isSaved }: PageProps) => {
  const { text, actor } = context
  const title = text.t('settings.title')
  return (
    <Frame context={context} current="settings" title={refused ? text.t('title.error', { title }) : title}>
      {refused && <ErrorSummary title={refused.title} errors={refused.errors} />}
      <div>
        <h1>{title}</h1>
        {isSaved && <p role="status">{text.t('settings.saved')}</p>}
      </div>
      <TopicsSection text={text} view={view} />
      <ConsentsSection text={text} communities={Object.values(actor.communities)} view={view} />
      <SignInSection text={text} refused={refused} view={view} />
      <History text={text} events={view.events} />
    </Frame>
  )
}
