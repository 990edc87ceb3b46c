import { shareWords } from '@/src/portal/register/share-words'
import type { Voter } from '@/src/services/voting/voters'
import type { Desk } from './desk'

type Props = { desk: Desk; voters: readonly Voter[]; withShares: boolean }

/** People who may vote, with premises, capacity and share. */
export const Voters = ({ desk, voters, withShares }: Props) => (
  <table>
    <thead>
      <tr>
        <th scope="col">{desk.say('col.premises')}</th>
        <th scope="col">{desk.say('col.who')}</th>
        {withShares && (
          <th scope="col" className="number">
            {desk.say('col.share')}
          </th>
        )}
        <th scope="col">{desk.say('col.online')}</th>
      </tr>
    </thead>
    <tbody>
      {voters.map((voter) => (
        <Row key={`${voter.personId}-${voter.capacity}`} desk={desk} voter={voter} withShares={withShares} />
      ))}
    </tbody>
  </table>
)

function Row({ desk: { say, text }, voter, withShares }: Omit<Props, 'voters'> & { voter: Voter }) {
  const share = shareWords(text, voter.share)
  return (
    <tr>
      <th scope="row">{voter.premises.join(', ') || say('membership')}</th>
      <td>
        {voter.name}
        <small>
          {say(`capacity.${voter.capacity}`)}
          {voter.onBehalfOf ? `: ${voter.onBehalfOf}` : ''}
        </small>
      </td>
      {withShares && (
        <td className="number">
          {share.fraction}
          <small>{share.percent}</small>
        </td>
      )}
      <td>{say(voter.hasDeclared ? 'yes' : 'no')}</td>
    </tr>
  )
}
