import { Banner } from '../components/Banner'
import { ErrorSummary } from '../components/ErrorSummary'
import { Summary, SummaryRow } from '../components/Summary'
import { Frame } from '../frame/Frame'
import type { PageContext } from '../frame/page-context'
import type { RefusedForm } from '../forms/refused-form'
import type { Choice } from '@/src/domain/voting/model'
import type { ResolutionView } from './resolution-view'
import { ballotWeight, choiceWord, numberWords, rightsWords } from './voting-words'

type Props = {
  context: PageContext
  view: ResolutionView
  choice: Choice
  /** Id of the declaration to be: sent twice, it is cast once. */
  declaration: string
  refused: RefusedForm | null
}

const Answers = ({
  context: { text, link, actor },
  view,
  choice,
}: Omit<Props, 'declaration' | 'refused'>) => {
  const { facts, ballot, tally } = view
  const path = `/resolutions/${facts.id}`
  return (
    <Summary>
      <SummaryRow
        label={text.t('voting.yourVote')}
        action={<a href={`${link(path)}#vote`}>{text.t('voting.change.link')}</a>}
      >
        <b>{choiceWord(text, choice)}</b>
      </SummaryRow>
      <SummaryRow
        label={text.t('voting.resolution')}
        note={text.set(facts.title)}
        action={<a href={link(path)}>{text.t('voting.read')}</a>}
      >
        {numberWords(text, facts.number)}
      </SummaryRow>
      <SummaryRow label={text.t('voting.whoVotes')} note={rightsWords(text, ballot.rights)}>
        {actor.displayName}
      </SummaryRow>
      <SummaryRow label={text.t('voting.weight')}>{ballotWeight(text, ballot, tally)}</SummaryRow>
      <SummaryRow
        label={text.t('voting.openness')}
        note={text.t(view.withNames && !view.isBoard ? 'voting.openNames' : 'voting.openNoNames')}
      >
        {text.t('voting.isOpen')}
      </SummaryRow>
    </Summary>
  )
}

type TickProps = { context: PageContext; name: 'known' | 'agreed'; label: string; error: string | undefined }

const Tick = ({ context: { text }, name, label, error }: TickProps) => (
  <>
    {error && (
      <p className="error" id={`${name}-error`}>
        <span className="vh">{text.t('errors.prefix')} </span>
        {error}
      </p>
    )}
    <label className="check">
      <input type="checkbox" name={name} id={name} value="yes" required />
      <span>{label}</span>
    </label>
  </>
)

type HeadProps = {
  context: PageContext
  view: ResolutionView
  title: string
  lead: string
  refused: RefusedForm | null
}

const Head = ({ context: { text, link }, view: { facts }, title, lead, refused }: HeadProps) => (
  <>
    {refused && <ErrorSummary title={refused.title} errors={refused.errors} />}
    <div>
      <a className="back" href={link(`/resolutions/${facts.id}`)}>
        {text.t('voting.pageTitle', { number: numberWords(text, facts.number) })}
      </a>
      <h1>{title}</h1>
      <p className="lead head-line soft">{lead}</p>
    </div>
  </>
)

/** Share, choice and consequence once more, before the vote is cast. */
export const CheckVotePage = (props: Props) => {
  const { context, view, choice, declaration, refused } = props
  const { text, link } = context
  const { facts } = view
  const title = text.t('voting.checkTitle')
  const error = refused?.errorAt('known')
  return (
    <Frame
      context={context}
      current="resolutions"
      title={refused ? `${text.t('errors.prefix')} ${title}` : title}
    >
      <Head context={context} view={view} title={title} lead={text.t('voting.notYet')} refused={refused} />
      <Answers {...props} />
      <Banner kind={text.t(`voting.changeTitle.${facts.voteChange}`)} tone="amber">
        <p>{text.t(`voting.change.${facts.voteChange}`)}</p>
      </Banner>
      <form className="form" action={link(`/resolutions/${facts.id}/vote`)} method="post">
        <input type="hidden" name="choice" value={choice} />
        <input type="hidden" name="declaration" value={declaration} />
        <Tick
          context={context}
          name="known"
          label={text.t('voting.known', { choice: choiceWord(text, choice) })}
          error={error}
        />
        <p className="actions">
          <button className="button" type="submit">
            {text.t('voting.castNow')}
          </button>
          <a href={link(`/resolutions/${facts.id}`)}>{text.t('voting.back')}</a>
        </p>
      </form>
    </Frame>
  )
}

/** Before the first vote here: that one votes and takes notices electronically. */
export const DeclarationPage = ({ context, view, choice, refused }: Omit<Props, 'declaration'>) => {
  const { text, link, actor } = context
  const { facts } = view
  const title = text.t('voting.consent.title')
  const error = refused?.errorAt('agreed')
  return (
    <Frame
      context={context}
      current="resolutions"
      title={refused ? `${text.t('errors.prefix')} ${title}` : title}
    >
      <Head
        context={context}
        view={view}
        title={title}
        lead={text.t('voting.consent.once')}
        refused={refused}
      />
      <p>
        {text.t('voting.consent.text', { name: actor.displayName, community: text.set(facts.communityName) })}
      </p>
      <p>{text.t('voting.consent.delivery')}</p>
      <form className="form" action={link(`/resolutions/${facts.id}/declare`)} method="post">
        <input type="hidden" name="choice" value={choice} />
        <Tick context={context} name="agreed" label={text.t('voting.consent.agree')} error={error} />
        <p className="actions">
          <button className="button" type="submit">
            {text.t('voting.consent.go')}
          </button>
          <a href={link(`/resolutions/${facts.id}`)}>{text.t('voting.back')}</a>
        </p>
      </form>
      <p className="note">{text.t('voting.consent.paper')}</p>
    </Frame>
  )
}
