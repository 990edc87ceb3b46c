import { Empty } from '../components/Empty'
import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../components/ReflowTable'
import { Tag } from '../components/Tag'
import { TaskList } from '../components/TaskList'
import { Frame } from '../frame/Frame'
import type { PageContext } from '../frame/page-context'
import type { ResolutionLine } from './read-resolutions'
import { votingTask } from './voting-task'
import { numberWords, stateTone } from './voting-words'

type Props = { context: PageContext; lines: ResolutionLine[] }

const Register = ({ context: { text, link }, lines }: Props) => (
  <ReflowTable
    caption={text.t('voting.register')}
    captionHidden
    head={
      <>
        <HeadCell>{text.t('voting.resolution')}</HeadCell>
        <HeadCell>{text.t('voting.outcome')}</HeadCell>
        <HeadCell>{text.t('voting.day')}</HeadCell>
      </>
    }
  >
    <TableBody>
      {lines.map((line) => (
        <Row key={line.id}>
          <RowHead note={numberWords(text, line.number)}>
            <a href={link(`/resolutions/${line.id}`)}>{text.set(line.title)}</a>
          </RowHead>
          <Cell label={text.t('voting.outcome')}>
            <Tag tone={stateTone(line.state)}>{text.t(`voting.state.${line.state}`)}</Tag>
          </Cell>
          <Cell label={text.t('voting.day')}>
            {text.dateShort(line.adoptedOn ?? line.closesOn ?? line.opensOn)}
          </Cell>
        </Row>
      ))}
    </TableBody>
  </ReflowTable>
)

/** Votings that go on, and the register of all resolutions before. */
export const ResolutionsPage = ({ context, lines }: Props) => {
  const { text, link } = context
  const running = lines.filter(({ isVoting }) => isVoting)
  const others = lines.filter(({ isVoting }) => !isVoting)
  return (
    <Frame context={context} current="resolutions" title={text.t('voting.title')}>
      <div>
        <h1>{text.t('voting.title')}</h1>
        <p className="head-line soft">{text.t('voting.intro')}</p>
      </div>
      <section>
        <h2>{text.t('voting.running')}</h2>
        {running.length > 0 ? (
          <TaskList text={text} tasks={running.map((line) => votingTask(context, line))} />
        ) : (
          <Empty title={text.t('voting.noneRunning')} body={text.t('voting.noneRunningMore')} />
        )}
      </section>
      {others.length > 0 && (
        <section>
          <h2>{text.t('voting.register')}</h2>
          <Register context={context} lines={others} />
        </section>
      )}
      <p>
        <a href={link('/resolutions/receipt')}>{text.t('voting.checkReceipt')}</a>
      </p>
    </Frame>
  )
}
