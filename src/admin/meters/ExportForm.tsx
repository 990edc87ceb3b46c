import { addMonths } from '@/src/domain/time/civil-date'
import { todayInWarsaw } from '@/src/platform/clock'
import type { MetersContext } from './context'

/** Accepted readings for the accounting program, of the last month unless other days are chosen. */
export function ExportForm({ context: { say, communities, asked } }: { context: MetersContext }) {
  const todayOn = todayInWarsaw()
  if (communities.length === 0) return null
  return (
    <section>
      <h2>{say('readings.export')}</h2>
      <p>{say('readings.exportIntro')}</p>
      <form method="get" action="/api/meter-readings/export">
        <label>
          {say('common.community')}
          <select name="community" defaultValue={asked('community') || communities[0]?.id}>
            {communities.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('readings.from')}
          <input type="date" name="from" defaultValue={addMonths(todayOn, -1)} />
        </label>
        <label>
          {say('readings.to')}
          <input type="date" name="to" defaultValue={todayOn} />
        </label>
        <button type="submit" className="quiet">
          {say('readings.download')}
        </button>
      </form>
    </section>
  )
}
