import { periodAfter } from '@/src/domain/finance/charging/month-segments'
import { periodOf } from '@/src/domain/time/civil-date'
import { todayInWarsaw } from '@/src/platform/clock'
import type { RunHead } from '@/src/services/finance/charging/read-runs'
import type { BooksContext } from '../context'

type Props = { community: string; runs: readonly RunHead[]; context: BooksContext }

/** Chooses a month; the one after the last run is offered. */
export function DraftForm({ community, runs, context }: Props) {
  const { say, asked } = context
  const [latest] = runs
  const offered = latest ? periodAfter(latest.period) : periodOf(todayInWarsaw())
  return (
    <form action="/api/charge-runs/draft" method="post">
      <input type="hidden" name="community" value={community} />
      <label>
        {say('charges.period')}
        <input
          type="month"
          name="period"
          required
          defaultValue={asked('period') || offered}
          placeholder="RRRR-MM"
        />
      </label>
      <label>
        {say('charges.dueOn')}
        <input type="date" name="dueOn" />
      </label>
      <label>
        {say('charges.bookedOn')}
        <input type="date" name="bookedOn" />
      </label>
      <button type="submit">{say('charges.make')}</button>
    </form>
  )
}
