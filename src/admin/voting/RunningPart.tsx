import type { ResolutionView } from '@/src/portal/voting/resolution-view'
import type { Voter } from '@/src/services/voting/voters'
import { AgreedForm } from './AgreedForm'
import type { Desk } from './desk'
import { Papers } from './Papers'
import { Voters } from './Voters'

type Props = { desk: Desk; view: ResolutionView; voters: Voter[] }

/** While votes are taken: who has voted, the next things to do, and the end. */
export function RunningPart({ desk, view, voters }: Props) {
  const { say, text, resolution, tab } = desk
  const waiting = voters.filter(({ hasVoted }) => !hasVoted)
  return (
    <>
      <section>
        <h2>{say('running.title')}</h2>
        <p>
          {resolution.closesOn
            ? say('running.until', { date: text.date(resolution.closesOn) })
            : say('running.noEnd')}{' '}
          {say('running.voted', { voted: voters.length - waiting.length, all: voters.length })}
        </p>
        {!resolution.openedHere && <p className="verdict verdict--look">{say('running.imported')}</p>}
        {resolution.openedHere && (
          <div className="actions">
            <a className="button" href={tab('votes')}>
              {say('running.enter')}
            </a>
            {waiting.length > 0 && <Asking desk={desk} waiting={waiting.length} />}
          </div>
        )}
        <Papers desk={desk} />
      </section>
      <End desk={desk} view={view} />
      <section>
        <details>
          <summary>
            {waiting.length === 0
              ? say('running.allVoted')
              : say('running.waiting', { count: waiting.length })}
          </summary>
          <Voters desk={desk} voters={waiting} withShares={view.tally.kind === 'shares'} />
        </details>
      </section>
    </>
  )
}

const Asking = ({ desk: { say, action }, waiting }: { desk: Desk; waiting: number }) => (
  <>
    <form method="post" action={action('remind')}>
      <button type="submit" className="quiet">
        {say('running.remind', { count: waiting })}
      </button>
    </form>
    <form method="post" action={action('ballots')} target="_blank">
      <button type="submit" className="quiet">
        {say('running.ballots')}
      </button>
    </form>
  </>
)

/** Closing where that is possible now, and cancelling. */
function End({ desk, view }: Pick<Props, 'desk' | 'view'>) {
  const { say, resolution, action } = desk
  const isLastDay = resolution.closesOn === null || !view.isVoting || resolution.mode === 'meeting'
  const mayClose = isLastDay || view.tally.live === 'certain'
  return (
    <section>
      {mayClose ? (
        <>
          <p>{say('running.closeNote')}</p>
          <AgreedForm
            action={action('close')}
            agree={say('running.closeAgree')}
            button={say('running.close')}
          />
        </>
      ) : (
        <p>{say('running.closeLater')}</p>
      )}
      <details>
        <summary>{say('running.cancel')}</summary>
        <AgreedForm
          action={action('move')}
          hidden={{ to: 'cancelled' }}
          agree={say('running.cancelAgree')}
          button={say('running.cancel')}
          quiet
        />
      </details>
    </section>
  )
}
