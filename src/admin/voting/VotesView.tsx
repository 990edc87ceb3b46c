import type { DocumentViewServerProps } from 'payload'
import { todayInWarsaw } from '@/src/platform/clock'
import { appPool } from '@/src/platform/db/pool'
import { listVotes } from '@/src/services/voting/list-votes'
import { readVoters } from '@/src/services/voting/voters'
import type { Desk } from './desk'
import { DeskPage } from './DeskPage'
import { EntryForm } from './EntryForm'
import { VoteTable } from './VoteTable'

/** So many votes are shown at once; the others are found by searching. */
const SHOWN = 100

/** The tab „Głosy”: votes on paper entered one after another, and all votes cast with their annulment. */
export function VotesView(view: DocumentViewServerProps) {
  return <DeskPage view={view} content={content} />
}

async function content(desk: Desk) {
  const { resolution, say, asked, tab } = desk
  const mayEnter = resolution.state === 'open' && resolution.openedHere
  const voters = mayEnter ? await readVoters(appPool(), resolution, todayInWarsaw()) : []
  const find = asked('find').trim()
  const votes = await listVotes(appPool(), { resolutionId: resolution.id, find, limit: SHOWN })
  return (
    <>
      {mayEnter ? <EntryForm desk={desk} voters={voters} /> : <p>{say('votes.closed')}</p>}
      <section>
        <h2>{say(find ? 'votes.some' : 'votes.all', { count: votes.length })}</h2>
        <form method="get" action={tab('votes')}>
          <label>
            {say('votes.find')}
            <input type="search" name="find" defaultValue={find} />
          </label>
          <button type="submit" className="quiet">
            {say('votes.search')}
          </button>
        </form>
        {votes.length === 0 ? <p>{say('votes.none')}</p> : <VoteTable desk={desk} votes={votes} />}
        {votes.length === SHOWN && <p>{say('votes.limit', { count: SHOWN })}</p>}
      </section>
    </>
  )
}
