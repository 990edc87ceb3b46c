import { Summary, SummaryRow } from '../components/Summary'
import { Frame } from '../frame/Frame'
import type { PageContext } from '../frame/page-context'
import { now } from '@/src/platform/clock'
import { fraction } from '@/src/domain/register/shares'
import { placeName } from '../register/place-name'
import { shareWords } from '../register/share-words'
import type { PortalText } from '../text/portal-text'
import type { ReceiptView } from './read-receipt'
import type { ResolutionView } from './resolution-view'
import { TallyFigure } from './TallyFigure'
import { choiceWord, numberWords } from './voting-words'

type Props = { context: PageContext; receipt: ReceiptView; view: ResolutionView }

/** „b41f 09c7 …”: groups of four, as one reads them out. */
export const keyWords = (salt: string): string => salt.replace(/(.{4})(?=.)/g, '$1 ')

type ReceiptRow = ReceiptView['rows'][number]

const rowPlace = (text: PortalText, row: ReceiptRow): string =>
  row.premisesCode === null
    ? text.t('voting.membership')
    : placeName(text, { code: row.premisesCode, use: (row.premisesUse ?? 'residential') as 'residential' })

/** What a receipt says, each thing in a row. */
export const ReceiptRows = ({ text, receipt }: { text: PortalText; receipt: ReceiptView }) => (
  <Summary>
    <SummaryRow label={text.t('voting.resolution')} note={text.set(receipt.title)}>
      {numberWords(text, receipt.number)}
    </SummaryRow>
    <SummaryRow label={text.t('voting.voteWord')}>{choiceWord(text, receipt.choice)}</SummaryRow>
    <SummaryRow label={text.t('voting.whoVotes')}>{receipt.voter}</SummaryRow>
    <SummaryRow label={text.t('voting.castAt')}>
      {text.t('voting.moment', {
        date: text.instantDate(receipt.castAt),
        time: text.instantTime(receipt.castAt),
      })}
    </SummaryRow>
    {receipt.rows.map((row) => (
      <SummaryRow
        key={row.position}
        label={rowPlace(text, row)}
        note={text.t(row.annulled ? 'voting.rowAnnulled' : 'voting.rowPlace', { position: row.position })}
      >
        {row.shareNum > 0 ? (
          <span className="num">{shareWords(text, fraction(row.shareNum, row.shareDen)).fraction}</span>
        ) : (
          text.t('voting.oneVote')
        )}
      </SummaryRow>
    ))}
    <SummaryRow label={text.t('voting.key')} kind="code" note={text.t('voting.keyNote')}>
      {keyWords(receipt.salt)}
    </SummaryRow>
  </Summary>
)

const Next = ({ context: { text }, view }: Omit<Props, 'receipt'>) => (
  <section>
    <h2>{text.t('voting.whatNow')}</h2>
    <ol className="steps">
      {view.facts.closesOn && <li>{text.t('voting.nextEnd', { date: text.date(view.facts.closesOn) })}</li>}
      <li>{text.t(view.facts.mode === 'meeting' ? 'voting.nextMeeting' : 'voting.nextNotice')}</li>
      <li>{text.t('voting.nextProtocol')}</li>
    </ol>
  </section>
)

/** The vote is cast: number, key, what happens next, and the count with it. */
export const ReceiptPage = ({ context, receipt, view }: Props) => {
  const { text, link } = context
  const at = now().toISOString()
  const path = `/resolutions/${view.facts.id}`
  return (
    <Frame context={context} current="resolutions" title={text.t('voting.castTitle')}>
      <div className="lamperia receipt-head">
        <h1>{text.t('voting.castTitle')}</h1>
        <p>
          {text.t('voting.receiptNumber')}
          <span className="receipt-no code">{receipt.receipt}</span>
        </p>
      </div>
      <p className="lead">{text.t('voting.stored', { choice: choiceWord(text, receipt.choice) })}</p>
      <section>
        <h2>{text.t('voting.receipt')}</h2>
        <ReceiptRows text={text} receipt={receipt} />
        <p className="actions">
          <a className="button" href={link(path)}>
            {text.t('voting.toResolution')}
          </a>
          <a href={link('/resolutions/receipt')}>{text.t('voting.checkReceipt')}</a>
        </p>
      </section>
      <Next context={context} view={view} />
      <section>
        <h2>{text.t('voting.resultAfter')}</h2>
        <TallyFigure
          text={text}
          view={view.tally}
          title={text.t(`voting.figure.${view.tally.kind}`, {
            date: text.instantDate(at),
            time: text.instantTime(at),
          })}
        />
      </section>
    </Frame>
  )
}
