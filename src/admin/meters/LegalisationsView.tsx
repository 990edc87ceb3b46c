import type { AdminViewServerProps } from 'payload'
import { addDays } from '@/src/domain/time/civil-date'
import { todayInWarsaw } from '@/src/platform/clock'
import { metersInPlace, type MeterInPlace } from '@/src/services/meters/meters-in-place'
import { CommunityChoice } from './CommunityChoice'
import { dayOf, stateOf, type MetersContext } from './context'
import { MetersFrame } from './MetersFrame'

/** Warnings of the rules of the field: half a year ahead, then two months. */
const SOON_DAYS = 60
const AHEAD_DAYS = 180

/** Meters whose legalisation has ended or will within half a year, each with the way to its replacement. */
export function LegalisationsView(view: AdminViewServerProps) {
  return <MetersFrame view={view} page={{ title: 'legal.title', intro: 'legal.intro', content }} />
}

async function content(context: MetersContext) {
  const { keeper, community, say } = context
  const legalUpTo = addDays(todayInWarsaw(), AHEAD_DAYS)
  const meters = community ? await metersInPlace(keeper, { communityId: community.id, legalUpTo }) : []
  return (
    <>
      {context.communities.length > 1 && <CommunityChoice context={context} view="/legalisations" />}
      {community && meters.length === 0 && <p className="verdict">{say('legal.none')}</p>}
      {community && meters.length > 0 && <Endings say={say} meters={meters} community={community.id} />}
    </>
  )
}

type EndingsProps = { say: MetersContext['say']; meters: MeterInPlace[]; community: string }

function Endings({ say, meters, community }: EndingsProps) {
  return (
    <table>
      <thead>
        <tr>
          <th>{say('replacement.old')}</th>
          <th>{say('legal.until')}</th>
          <th>{say('replacement.last')}</th>
          <th>{say('legal.next')}</th>
        </tr>
      </thead>
      <tbody>
        {meters.map((meter) => (
          <tr key={meter.id}>
            <th scope="row">
              {meter.premises ? say('readings.premises', { code: meter.premises }) : say('readings.main')}
              <small>
                {[say(`kind.${meter.kind}`), meter.location, say('readings.serial', { serial: meter.serial })]
                  .filter(Boolean)
                  .join(', ')}
              </small>
            </th>
            <td>
              {dayOf(meter.legalUntilOn ?? '')} <State say={say} until={meter.legalUntilOn ?? ''} />
            </td>
            <td className="number">{stateOf(meter.last.value, meter)}</td>
            <td>
              <a href={`/admin/meter-replacement?community=${community}&meter=${meter.id}`}>
                {say('legal.replace')}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const State = ({ say, until }: { say: MetersContext['say']; until: string }) => {
  const todayOn = todayInWarsaw()
  if (until < todayOn) return <span className="state state--over">{say('legal.over')}</span>
  return until <= addDays(todayOn, SOON_DAYS) ? (
    <span className="state state--soon">{say('legal.soon')}</span>
  ) : null
}
