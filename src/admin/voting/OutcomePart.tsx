import { nextStates } from '@/src/services/voting/move-resolution'
import type { Desk } from './desk'
import { Papers } from './Papers'

/** After the end: the result, what became of it since, and where the owners are notified. */
export function OutcomePart({ desk }: { desk: Desk }) {
  const { say, text, resolution, tab } = desk
  const { state, adoptedOn } = resolution
  return (
    <section>
      <h2>{say('after.title')}</h2>
      <p className={`verdict${state === 'rejected' || state === 'cancelled' ? ' verdict--look' : ''}`}>
        {state === 'cancelled'
          ? say('after.cancelled')
          : adoptedOn
            ? say('after.adopted', { date: text.date(adoptedOn) })
            : say('after.rejected')}
        {!['adopted', 'rejected', 'cancelled'].includes(state) && ` (${say(`state.${state}`)})`}
      </p>
      {state !== 'cancelled' && (
        <p className="actions">
          <a className="button" href={tab('notices')}>
            {say('after.notices')}
          </a>
        </p>
      )}
      <Papers desk={desk} />
      <Next desk={desk} />
    </section>
  )
}

/** What may become of it: challenged, executed, and what a court says. */
function Next({ desk: { say, resolution, action } }: { desk: Desk }) {
  const states = nextStates(resolution.state)
  if (states.length === 0) return null
  return (
    <details>
      <summary>{say('after.next')}</summary>
      <form method="post" action={action('move')}>
        <label>
          {say('after.to')}
          <select name="to" required defaultValue="">
            <option value="" />
            {states.map((state) => (
              <option key={state} value={state}>
                {say(`state.${state}`)}
              </option>
            ))}
          </select>
        </label>
        <div className="ticks">
          <label>
            <input type="checkbox" name="agreed" value="yes" required /> {say('after.agree')}
          </label>
        </div>
        <button type="submit" className="quiet">
          {say('after.move')}
        </button>
      </form>
    </details>
  )
}
