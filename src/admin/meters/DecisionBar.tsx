import type { MetersContext } from './context'

/** What to do with the ticked readings, always in sight; and one button for all that nobody doubts. */
export function DecisionBar({ context: { say, asked }, sound }: { context: MetersContext; sound: number }) {
  return (
    <div className="decision">
      <button type="submit" name="decision" value="accept">
        {say('readings.accept')}
      </button>
      <label>
        {say('readings.reason')}
        <input type="text" name="reason" maxLength={250} list="reasons" defaultValue={asked('reason')} />
      </label>
      <datalist id="reasons">
        <option value={say('readings.reasonBlurred')} />
        <option value={say('readings.reasonOther')} />
        <option value={say('readings.reasonLow')} />
      </datalist>
      <button type="submit" name="decision" value="reject" className="quiet">
        {say('readings.reject')}
      </button>
      {sound > 0 && (
        <button type="submit" name="decision" value="acceptSound" className="quiet">
          {say('readings.acceptSound', { count: sound })}
        </button>
      )}
    </div>
  )
}
