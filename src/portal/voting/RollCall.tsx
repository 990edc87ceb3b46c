import { Empty } from '../components/Empty'
import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../components/ReflowTable'
import { placeName } from '../register/place-name'
import { shareWords } from '../register/share-words'
import type { PortalText } from '../text/portal-text'
import type { ResolutionView, RollCallLine } from './resolution-view'
import { choiceWord } from './voting-words'

type Props = { text: PortalText; view: ResolutionView }

const where = (text: PortalText, line: RollCallLine): string =>
  line.premisesCode === null
    ? text.t('voting.membership')
    : placeName(text, { code: line.premisesCode, use: (line.premisesUse ?? 'residential') as 'residential' })

const Line = ({ text, view, line }: Props & { line: RollCallLine }) => {
  const choice = choiceWord(text, line.choice)
  return (
    <Row>
      <RowHead note={line.name}>{where(text, line)}</RowHead>
      {view.tally.kind === 'shares' && (
        <Cell className="r num" label={text.t('voting.roll.share')}>
          {shareWords(text, line.share).fraction}
        </Cell>
      )}
      <Cell label={text.t('voting.roll.choice')} note={line.annulled ? text.t('voting.roll.annulled') : null}>
        {line.annulled ? <s>{choice}</s> : choice}
      </Cell>
      <Cell label={text.t('voting.roll.when')}>{text.dateShort(line.castOn)}</Cell>
      <Cell label={text.t('voting.roll.how')}>{text.t(`voting.channel.${line.channel}`)}</Cell>
    </Row>
  )
}

/** Every vote cast, the newest first; names where the community shows them, to the board always. */
export const RollCall = ({ text, view }: Props) => (
  <section id="roll-call" className="new-page">
    <h2>{text.t('voting.history')}</h2>
    {view.rollCall.length === 0 ? (
      <Empty title={text.t('voting.noVotes')} body={text.t('voting.noVotesMore')} />
    ) : (
      <>
        <p className="note">{text.t(view.withNames ? 'voting.withNames' : 'voting.withoutNames')}</p>
        <ReflowTable
          caption={text.t('voting.history')}
          captionHidden
          head={
            <>
              <HeadCell>{text.t('voting.roll.who')}</HeadCell>
              {view.tally.kind === 'shares' && (
                <HeadCell className="r">{text.t('voting.roll.share')}</HeadCell>
              )}
              <HeadCell>{text.t('voting.roll.choice')}</HeadCell>
              <HeadCell>{text.t('voting.roll.when')}</HeadCell>
              <HeadCell>{text.t('voting.roll.how')}</HeadCell>
            </>
          }
        >
          <TableBody>
            {view.rollCall.map((line) => (
              <Line key={line.id} text={text} view={view} line={line} />
            ))}
          </TableBody>
        </ReflowTable>
      </>
    )}
  </section>
)
