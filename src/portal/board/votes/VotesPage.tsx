import { Empty } from '../../components/Empty'
import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../../components/ReflowTable'
import { Tag } from '../../components/Tag'
import { now } from '@/src/platform/clock'
import { Frame } from '../../frame/Frame'
import type { ResolutionView } from '../../voting/resolution-view'
import { TallyFigure } from '../../voting/TallyFigure'
import { liveWords, numberWords, stateTone, votingTime } from '../../voting/voting-words'
import type { BoardContext } from '../board-context'
import { BoardHead, Downloads } from '../BoardHead'
import type { VotesView } from './read-votes'

const Running = ({ context, view }: { context: BoardContext; view: ResolutionView }) => {
  const { text, link } = context
  const { facts, tally, rollCall } = view
  const at = now().toISOString()
  return (
    <section>
      <h2>
        <a href={link(`/resolutions/${facts.id}`)}>{text.set(facts.title)}</a>
      </h2>
      <p className="soft">
        {numberWords(text, facts.number)}, {votingTime(text, facts)}
      </p>
      <TallyFigure
        text={text}
        view={tally}
        title={text.t(`voting.figure.${tally.kind}`, {
          date: text.instantDate(at),
          time: text.instantTime(at),
        })}
      />
      <p>
        <b>{liveWords(text, tally)}</b>
      </p>
      <p>
        <a href={`${link(`/resolutions/${facts.id}`)}#roll-call`}>
          {text.t('board.votes.rollCall', { count: rollCall.length })}
        </a>
      </p>
      <Downloads context={context} table="rollCall" parameters={{ resolution: facts.id }} />
    </section>
  )
}

const Register = ({ context: { text, link }, view }: { context: BoardContext; view: VotesView }) => (
  <section>
    <h2>{text.t('voting.register')}</h2>
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
        {view.others.map((line) => (
          <Row key={line.id}>
            <RowHead note={numberWords(text, line.number)}>
              <a href={`${link(`/resolutions/${line.id}`)}#roll-call`}>{text.set(line.title)}</a>
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
  </section>
)

/** Votings as they stand now, each with its roll-call by name, and the register. */
export const VotesPage = ({ context, view }: { context: BoardContext; view: VotesView }) => {
  const { text } = context
  return (
    <Frame context={context} current="boardVotes" title={text.t('board.votes.title')}>
      <BoardHead context={context} title={text.t('board.votes.title')} />
      {view.running.length === 0 && (
        <Empty title={text.t('voting.noneRunning')} body={text.t('voting.noneRunningMore')} />
      )}
      {view.running.map((one) => (
        <Running key={one.facts.id} context={context} view={one} />
      ))}
      {view.others.length > 0 && <Register context={context} view={view} />}
    </Frame>
  )
}
