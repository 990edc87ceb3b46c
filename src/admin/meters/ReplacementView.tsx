import type { AdminViewServerProps } from 'payload'
import { METER_KINDS, type MeterKind } from '@/src/domain/meters/kinds'
import { todayInWarsaw } from '@/src/platform/clock'
import { metersInPlace } from '@/src/services/meters/meters-in-place'
import { CommunityChoice } from './CommunityChoice'
import { askedId, type MetersContext } from './context'
import { MetersFrame } from './MetersFrame'
import { ReplacementRows } from './ReplacementRows'

/** Replacement of one meter or of a whole building's: final and initial state on one date, in one form. */
export function ReplacementView(view: AdminViewServerProps) {
  return (
    <MetersFrame view={view} page={{ title: 'replacement.title', intro: 'replacement.intro', content }} />
  )
}

const askedKind = ({ asked }: MetersContext): MeterKind | null =>
  METER_KINDS.find((kind) => kind === asked('kind')) ?? null

async function content(context: MetersContext) {
  const { keeper, community, say, asked } = context
  const meterId = askedId(context, 'meter')
  const meters =
    community === null
      ? []
      : await metersInPlace(keeper, {
          communityId: community.id,
          buildingId: askedId(context, 'building'),
          kind: askedKind(context),
          meterId,
        })
  return (
    <>
      {meterId === null && <CommunityChoice context={context} view="/meter-replacement" detailed />}
      {meterId !== null && (
        <p>
          <a href={`/admin/meter-replacement?community=${community?.id ?? ''}`}>{say('replacement.many')}</a>
        </p>
      )}
      {community && meters.length === 0 && <p>{say('replacement.none')}</p>}
      {community && meters.length > 0 && (
        <form className="queue" method="post" action="/api/meters/replace">
          {['building', 'kind', 'meter'].map((name) => (
            <input key={name} type="hidden" name={name} value={asked(name)} />
          ))}
          <input type="hidden" name="community" value={community.id} />
          <Dates context={context} />
          <ReplacementRows context={context} meters={meters} />
          <div className="decision">
            <button type="submit">{say('replacement.save')}</button>
          </div>
        </form>
      )}
    </>
  )
}

const Dates = ({ context: { say, asked } }: { context: MetersContext }) => (
  <div className="dates">
    <label>
      {say('replacement.replacedOn')}
      <input type="date" name="replacedOn" required defaultValue={asked('replacedOn') || todayInWarsaw()} />
    </label>
    <label>
      {say('replacement.legalUntilOn')}
      <input type="date" name="legalUntilOn" defaultValue={asked('legalUntilOn')} />
    </label>
  </div>
)
