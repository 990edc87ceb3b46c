import { choices } from '@/src/domain/voting/model'
import { todayInWarsaw } from '@/src/platform/clock'
import { acceptFor } from '@/src/platform/files/file-kinds'
import { paperChannels } from '@/src/services/voting/enter-vote'
import { voterLabel } from '@/src/services/voting/find-voter'
import type { Voter } from '@/src/services/voting/voters'
import type { Desk } from './desk'

type Props = { desk: Desk; voters: readonly Voter[] }

/** A vote on paper: whose, which, Enter. The cursor stands in the first field again, how and when stay as they were. */
export function EntryForm({ desk, voters }: Props) {
  const { say, asked, action } = desk
  const isRefused = asked('problem') !== ''
  return (
    <section>
      <h2>{say('votes.enterTitle')}</h2>
      <p>{say('votes.enterIntro')}</p>
      <form method="post" action={action('enter-vote')} encType="multipart/form-data">
        <label>
          {say('votes.voter')}
          <input
            name="voter"
            required
            autoFocus
            autoComplete="off"
            list="voters"
            defaultValue={isRefused ? asked('voter') : ''}
          />
        </label>
        <VoterList voters={voters} />
        <label>
          {say('votes.choice')}
          <Choice desk={desk} chosen={isRefused ? asked('choice') : ''} />
        </label>
        <How desk={desk} />
        <label>
          {say('votes.scan')}
          <input type="file" name="scan" accept={acceptFor('scan')} />
        </label>
        <button type="submit">{say('votes.save')}</button>
      </form>
    </section>
  )
}

/** Offered while typing; those whose rights all have a vote are left out. */
const VoterList = ({ voters }: Pick<Props, 'voters'>) => (
  <datalist id="voters">
    {voters
      .filter(({ hasVoted }) => !hasVoted)
      .map((voter) => (
        <option key={`${voter.personId}-${voter.capacity}`} value={voterLabel(voter)} />
      ))}
  </datalist>
)

/** No choice stands there at first: a clerk's first letter picks it. */
const Choice = ({ desk: { say }, chosen }: { desk: Desk; chosen: string }) => (
  <select name="choice" required defaultValue={chosen}>
    <option value="" />
    {choices.map((choice) => (
      <option key={choice} value={choice}>
        {say(`choice.${choice}`)}
      </option>
    ))}
  </select>
)

/** How and when: the same for a heap of papers, so they stay from vote to vote. */
const How = ({ desk: { say, asked, resolution } }: { desk: Desk }) => (
  <>
    <label>
      {say('votes.channel')}
      <select
        name="channel"
        defaultValue={asked('channel') || (resolution.mode === 'meeting' ? 'meeting' : 'paper')}
      >
        {paperChannels.map((one) => (
          <option key={one} value={one}>
            {say(`channel.${one}`)}
          </option>
        ))}
      </select>
    </label>
    <label>
      {say('votes.castOn')}
      <input type="date" name="castOn" required defaultValue={asked('castOn') || todayInWarsaw()} />
    </label>
  </>
)
