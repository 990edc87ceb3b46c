import { Banner } from '../components/Banner'
import { ErrorSummary } from '../components/ErrorSummary'
import { Explain } from '../components/Explain'
import { Summary, SummaryRow } from '../components/Summary'
import { Tag } from '../components/Tag'
import { sentences } from '../frame/as-of'
import { Frame } from '../frame/Frame'
import type { PageContext } from '../frame/page-context'
import type { RefusedForm } from '../forms/refused-form'
import { now } from '@/src/platform/clock'
import { FileList } from '../communication/FileList'
import { BallotSection } from './BallotSection'
import { RollCall } from './RollCall'
import type { ResolutionView } from './resolution-view'
import { TallyFigure } from './TallyFigure'
import { liveWords, numberWords, stateTone, votingTime } from './voting-words'

type Props = { context: PageContext; view: ResolutionView; refused: RefusedForm | null }

const paragraphs = (text: string): string[] =>
  text.split(/\n\s*\n|\n(?=§)/).filter((part) => part.trim() !== '')

const OwnState = ({ context: { text }, view }: Pick<Props, 'context' | 'view'>) => {
  const { ballot, isVoting } = view
  if (ballot.votes.some(({ annulled }) => !annulled))
    return <Tag tone="spruce">{text.t('voting.own.given')}</Tag>
  return isVoting && ballot.open.length > 0 ? <Tag tone="amber">{text.t('voting.own.waiting')}</Tag> : null
}

const Body = ({ context: { text }, view }: Pick<Props, 'context' | 'view'>) => (
  <section>
    <h2>{text.t('voting.text')}</h2>
    {view.facts.text ? (
      paragraphs(view.facts.text).map((part) => (
        <p key={part} className="resolution-text">
          {text.set(part)}
        </p>
      ))
    ) : (
      <p>{text.t(view.facts.files.length > 0 ? 'voting.textInFiles' : 'voting.noText')}</p>
    )}
    {view.facts.files.length > 0 && (
      <>
        <h3>{text.t('voting.files')}</h3>
        <FileList text={text} files={view.facts.files} />
      </>
    )}
  </section>
)

const Count = ({ context: { text }, view }: Pick<Props, 'context' | 'view'>) => {
  const at = now().toISOString()
  const title = view.isVoting
    ? text.t(`voting.figure.${view.tally.kind}`, { date: text.instantDate(at), time: text.instantTime(at) })
    : text.t(`voting.figureFinal.${view.tally.kind}`)
  return (
    <section id="result">
      <h2>{text.t(view.isVoting ? 'voting.resultNow' : 'voting.result')}</h2>
      <TallyFigure text={text} view={view.tally} title={title} />
      <p>
        <b>{liveWords(text, view.tally)}</b>
      </p>
      <p>{text.t(`voting.ruleNote.${view.facts.rule}`)}</p>
      {view.tally.sharesNotWhole && (
        <Explain summary={text.t('voting.notWhole')}>
          <p>{text.t('voting.notWholeNote')}</p>
        </Explain>
      )}
      {view.tally.conflicted.owners > 0 && <p className="note">{text.t('voting.conflictNote')}</p>}
    </section>
  )
}

/** What an owner may still do about it, and until when. */
const Challenge = ({ context: { text }, view }: Pick<Props, 'context' | 'view'>) => {
  const { notice } = view
  if (!notice) return null
  return (
    <Banner kind={text.t('voting.notice')}>
      <p>
        {notice.lastChallengeOn
          ? text.t('voting.lastDay', { date: text.date(notice.lastChallengeOn) })
          : text.t('voting.noticeSent', { date: text.date(notice.sentOn) })}
      </p>
    </Banner>
  )
}

const Evidence = ({ context: { text, link }, view }: Pick<Props, 'context' | 'view'>) => {
  const { facts } = view
  return (
    <section className="no-print">
      <h2>{text.t('voting.evidence')}</h2>
      <Summary>
        <SummaryRow label={text.t('voting.mode')}>{text.t(`voting.modes.${facts.mode}`)}</SummaryRow>
        {facts.textHash && (
          <SummaryRow label={text.t('voting.textHash')} kind="code" note={text.t('voting.textHashNote')}>
            {facts.textHash}
          </SummaryRow>
        )}
      </Summary>
      <ul className="plain">
        <li>
          <a href={link(`/resolutions/${facts.id}/protocol`)}>{text.t('voting.protocol')}</a>
        </li>
        <li>
          <a href={link('/resolutions/receipt')}>{text.t('voting.checkReceipt')}</a>
        </li>
        <li>
          <a href={link(`/resolutions/${facts.id}/chain`)}>{text.t('voting.chain')}</a>
        </li>
      </ul>
    </section>
  )
}

/** A resolution: its text first, then the count, one's own vote, every vote cast, and the proof. */
export const ResolutionPage = ({ context, view, refused }: Props) => {
  const { text, link } = context
  const { facts } = view
  const title = text.t('voting.pageTitle', { number: numberWords(text, facts.number) })
  return (
    <Frame
      context={context}
      current="resolutions"
      title={refused ? `${text.t('errors.prefix')} ${title}` : title}
    >
      {refused && <ErrorSummary title={refused.title} errors={refused.errors} />}
      <div>
        <a className="back" href={link('/resolutions')}>
          {text.t('voting.all')}
        </a>
        <h1>{text.set(facts.title)}</h1>
        <p className="head-line soft">{sentences(title, votingTime(text, facts))}</p>
        <p className="head-line">
          <Tag tone={stateTone(facts.state)}>{text.t(`voting.state.${facts.state}`)}</Tag>{' '}
          <OwnState context={context} view={view} />
        </p>
      </div>
      <Challenge context={context} view={view} />
      <Body context={context} view={view} />
      <Count context={context} view={view} />
      <BallotSection context={context} view={view} refused={refused} />
      <RollCall text={text} view={view} />
      <Evidence context={context} view={view} />
    </Frame>
  )
}
