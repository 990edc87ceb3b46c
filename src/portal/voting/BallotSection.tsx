import { Banner } from '../components/Banner'
import { Explain } from '../components/Explain'
import type { PageContext } from '../frame/page-context'
import type { RefusedForm } from '../forms/refused-form'
import type { Choice } from '@/src/domain/voting/model'
import type { ResolutionView } from './resolution-view'
import { ballotWeight, choiceWord, rightsWords } from './voting-words'

type Props = { context: PageContext; view: ResolutionView; refused: RefusedForm | null }

const choiceNotes: Record<
  Choice,
  'voting.choiceNote.for' | 'voting.choiceNote.against' | 'voting.choiceNote.abstain'
> = {
  for: 'voting.choiceNote.for',
  against: 'voting.choiceNote.against',
  abstain: 'voting.choiceNote.abstain',
}

/** Choice without a default; the next page shows it for checking. */
const VoteForm = ({ context: { text, link }, view, refused }: Props) => {
  const { facts, ballot, tally } = view
  const error = refused?.errorAt('choice')
  return (
    <form className="form" action={link(`/resolutions/${facts.id}/check`)} method="get">
      <fieldset aria-describedby="choice-hint">
        <legend className="label">{text.t('voting.question')}</legend>
        <p className="hint" id="choice-hint">
          {text.t('voting.questionHint', {
            weight: ballotWeight(text, ballot, tally),
            rights: rightsWords(text, ballot.rights),
          })}{' '}
          {text.t(`voting.change.${facts.voteChange}`)} {text.t('voting.checkNext')}
        </p>
        {error && (
          <p className="error" id="choice-error">
            <span className="vh">{text.t('errors.prefix')} </span>
            {error}
          </p>
        )}
        <div className="choices" id="choice">
          {ballot.open.map((choice) => (
            <label key={choice} className="choice">
              <input type="radio" name="choice" value={choice} />
              <span>
                <b>{choiceWord(text, choice)}</b>
                <small>{text.t(choiceNotes[choice])}</small>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <p className="actions">
        <button className="button" type="submit">
          {text.t('voting.next')}
        </button>
      </p>
    </form>
  )
}

const Cast = ({ context: { text, link }, view }: Props) => (
  <>
    {view.ballot.votes.map((vote) => (
      <p key={vote.declaration}>
        {text.t(vote.annulled ? 'voting.castAnnulled' : 'voting.cast', {
          choice: choiceWord(text, vote.choice),
          date: text.instantDate(vote.castAt),
          time: text.instantTime(vote.castAt),
        })}{' '}
        <a href={link(`/resolutions/${view.facts.id}/receipt`, { d: vote.declaration })}>
          {text.t('voting.toReceipt')}
        </a>
      </p>
    ))}
  </>
)

/** The other spouse has voted: said first; a differing declaration is possible, and what it does is told. */
const AfterSpouse = (props: Props) => {
  const { text } = props.context
  const { spouseChoice, votes, open } = props.view.ballot
  if (spouseChoice === null) return null
  return (
    <>
      <Banner
        kind={text.t('voting.spouseCast')}
        title={text.t('voting.spouseChoice', { choice: choiceWord(text, spouseChoice) })}
      >
        <p>{text.t('voting.spouseNote')}</p>
      </Banner>
      {votes.length === 0 && open.length > 0 && (
        <Explain summary={text.t('voting.spouseDiffer')}>
          <p>{text.t('voting.spouseDifferNote')}</p>
          <VoteForm {...props} />
        </Explain>
      )}
    </>
  )
}

/** „Twój głos”: the form, the vote that was cast, or why there is none to cast. */
export const BallotSection = (props: Props) => {
  const { text } = props.context
  const { ballot, isVoting, facts } = props.view
  const hasVoted = ballot.votes.length > 0
  if (!hasVoted && ballot.rights.length === 0) return null
  const mayVote = isVoting && ballot.open.length > 0
  return (
    <section id="vote">
      <h2>{text.t('voting.yourVote')}</h2>
      {hasVoted && <Cast {...props} />}
      <AfterSpouse {...props} />
      {facts.requiresNotary && mayVote && (
        <Banner kind={text.t('voting.notary')} tone="amber">
          <p>{text.t('voting.notaryNote')}</p>
        </Banner>
      )}
      {mayVote && !hasVoted && ballot.spouseChoice === null && <VoteForm {...props} />}
      {mayVote && hasVoted && (
        <Explain summary={text.t('voting.changeVote')}>
          <VoteForm {...props} />
        </Explain>
      )}
      {!mayVote && !hasVoted && ballot.spouseChoice === null && (
        <p>
          {text.maybe(
            `voting.refusal.${isVoting ? (ballot.refusal ?? '') : 'OUT_OF_TIME'}`,
            'voting.refusal.OUT_OF_TIME',
          )}
        </p>
      )}
    </section>
  )
}
