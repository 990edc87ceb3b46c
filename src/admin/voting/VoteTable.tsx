import type { VoteLine } from '@/src/services/voting/list-votes'
import type { Desk } from './desk'

type Props = { desk: Desk; votes: readonly VoteLine[] }

const columns = ['premises', 'who', 'choice', 'how', 'when', 'receipt', 'scan', 'state'] as const

/** Votes cast, the newest first, each with its scan and how its annulment stands. */
export const VoteTable = ({ desk, votes }: Props) => (
  <table>
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {desk.say(`col.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {votes.map((vote) => (
        <VoteRow key={vote.id} desk={desk} vote={vote} />
      ))}
    </tbody>
  </table>
)

function VoteRow({ desk, vote }: { desk: Desk; vote: VoteLine }) {
  const { say, text } = desk
  const { person, principal } = vote
  const isAnnulled = vote.annulment?.step === 'approved'
  const choice = say(`choice.${vote.choice}`)
  return (
    <tr>
      <th scope="row">{vote.premises ?? say('membership')}</th>
      <td>{principal ? say('votes.for', { agent: person, principal }) : person}</td>
      <td>{isAnnulled ? <s>{choice}</s> : choice}</td>
      <td>
        {say(`channel.${vote.channel}`)}
        {vote.enteredBy && <small>{say('votes.enteredBy', { name: vote.enteredBy })}</small>}
      </td>
      <td>{text.dateShort(vote.castOn)}</td>
      <td>{vote.receipt}</td>
      <td>
        {vote.scanId ? (
          <a href={`/files/${vote.scanId}`} target="_blank" rel="noreferrer">
            {say('openScan')}
          </a>
        ) : vote.channel === 'portal' ? (
          '–'
        ) : (
          say('noScan')
        )}
      </td>
      <td>
        <Annulment desk={desk} vote={vote} />
      </td>
    </tr>
  )
}

/** The next step of an annulment: proposed by one, approved by another. */
function Annulment({ desk, vote }: { desk: Desk; vote: VoteLine }) {
  const { say, staff } = desk
  const { annulment } = vote
  if (annulment?.step === 'approved')
    return <small>{say('votes.approved', { reason: annulment.reason })}</small>
  if (annulment)
    return (
      <>
        <small>{say('votes.proposed', { by: annulment.by, reason: annulment.reason })}</small>
        {annulment.byId === staff.id ? (
          <small>{say('votes.second')}</small>
        ) : (
          <StepForm desk={desk} vote={vote} step="approved" reason={annulment.reason} />
        )}
      </>
    )
  return (
    <details open={desk.asked('vote') === vote.id}>
      <summary>{say('votes.annul')}</summary>
      <StepForm desk={desk} vote={vote} step="proposed" reason={null} />
    </details>
  )
}

type StepProps = { desk: Desk; vote: VoteLine; step: 'proposed' | 'approved'; reason: string | null }

const StepForm = ({ desk: { say, action, asked }, vote, step, reason }: StepProps) => (
  <form method="post" action={action('annul')}>
    <input type="hidden" name="vote" value={vote.id} />
    <input type="hidden" name="step" value={step} />
    {reason === null ? (
      <label>
        {say('votes.reason')}
        <input
          name="reason"
          required
          minLength={10}
          maxLength={1000}
          defaultValue={asked('vote') === vote.id ? asked('reason') : ''}
        />
      </label>
    ) : (
      <input type="hidden" name="reason" value={reason} />
    )}
    <button type="submit" className="quiet">
      {say(step === 'proposed' ? 'votes.propose' : 'votes.approve')}
    </button>
  </form>
)
