import { todayInWarsaw } from '@/src/platform/clock'
import type { Desk } from './desk'

const channels = ['post', 'byHand', 'email'] as const

/** When the notices marked came into their owners' hands, and how that is proved. */
export const DeliveryFields = ({ desk: { say, asked } }: { desk: Desk }) => (
  <fieldset>
    <p className="wide">{say('notices.all')}</p>
    <label>
      {say('notices.channel')}
      <select name="channel" defaultValue={asked('channel') || 'post'}>
        {channels.map((channel) => (
          <option key={channel} value={channel}>
            {say(`notices.channels.${channel}`)}
          </option>
        ))}
      </select>
    </label>
    <label>
      {say('notices.deliveredOn')}
      <input
        type="date"
        name="deliveredOn"
        required
        max={todayInWarsaw()}
        defaultValue={asked('deliveredOn') || todayInWarsaw()}
      />
    </label>
    <label>
      {say('notices.proof')}
      <input name="proof" required maxLength={250} defaultValue={asked('proof')} />
    </label>
    <button type="submit">{say('notices.deliver')}</button>
  </fieldset>
)
