import type { RunDetail } from '@/src/services/finance/charging/read-run'
import { dayOf, monthOf, pln } from '../context'
import { Problems } from '../Problems'
import type { Say } from '../say'
import { AccountDifferences } from './AccountDifferences'
import { ComponentDifferences } from './ComponentDifferences'
import { runTitle } from './RunList'

/** One run: what is missing, what changed, and the button that posts it. */
export function RunPage({ detail, say }: { detail: RunDetail; say: Say }) {
  const { run, problems, comparedWith } = detail
  return (
    <>
      <p>
        <a href={`/admin/charges?community=${run.communityId}`}>{say('common.back')}</a>
      </p>
      <h2>
        {run.communityName}, {runTitle(say, run).toLowerCase()}{' '}
        <span className={`state state--${run.state}`}>{say(`common.${run.state}`)}</span>
      </h2>
      <p>
        {say('charges.summary', {
          count: run.accounts,
          amount: pln(run.amountGr),
          booked: dayOf(run.bookedOn),
          due: dayOf(run.dueOn),
        })}
      </p>
      {run.postedAt && (
        <p>{say('charges.postedBy', { date: dayOf(run.postedAt), who: run.postedBy ?? '–' })}</p>
      )}
      <Problems problems={problems} say={say} />
      <RunActions detail={detail} say={say} />
      <p>
        {comparedWith === null
          ? say('charges.first')
          : say(comparedWith.isSameMonth ? 'charges.comparedSame' : 'charges.comparedMonth', {
              month: monthOf(say, comparedWith.period),
            })}
      </p>
      <ComponentDifferences detail={detail} say={say} />
      <AccountDifferences detail={detail} say={say} />
    </>
  )
}

function RunActions({ detail: { run, problems }, say }: { detail: RunDetail; say: Say }) {
  const again = (
    <form action="/api/charge-runs/draft" method="post">
      <input type="hidden" name="community" value={run.communityId} />
      <input type="hidden" name="period" value={run.period} />
      <button type="submit" className="quiet">
        {say(run.state === 'draft' ? 'charges.again' : 'charges.correct')}
      </button>
    </form>
  )
  if (run.state === 'posted')
    return (
      <div>
        <p>{say('charges.correctHint')}</p>
        {again}
      </div>
    )
  return (
    <div className="actions">
      {problems.length === 0 && (
        <form action="/api/charge-runs/post" method="post">
          <input type="hidden" name="run" value={run.id} />
          <input type="hidden" name="digest" value={run.digest} />
          <button type="submit">{say('common.approve')}</button>
        </form>
      )}
      {again}
      <form action="/api/charge-runs/discard" method="post">
        <input type="hidden" name="run" value={run.id} />
        <input type="hidden" name="community" value={run.communityId} />
        <button type="submit" className="quiet">
          {say('common.discard')}
        </button>
      </form>
    </div>
  )
}
