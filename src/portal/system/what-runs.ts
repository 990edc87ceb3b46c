import type { ResidentActor } from '@/access/actor/types'
import { chargeRanges, rangeArrays } from '@/access/sql-scope'
import { COMPLAINT_DAYS } from '@/src/domain/maintenance/fault-terms'
import { now } from '@/src/platform/clock'
import { query } from '@/src/platform/db/pool'
import { currentAdvance, type CurrentAdvance } from '../finance/current-advance'
import type { Place } from '../register/place'

/** What goes on at all in the communities of a resident, whether or not it is for him. */
export type WhatRuns = {
  surveys: boolean
  votes: boolean
  readings: boolean
  announcements: boolean
  repairs: boolean
}

const statement = {
  name: 'portal_start_facts',
  text: `
select
  exists (select from surveys s where s.community_id = any($1::uuid[]) and s.state = 'published'
    and $2::date between s.opens_on and s.last_on) as surveys,
  exists (select from resolutions r where r.state = 'open' and r.opens_on <= $2::date
    and (r.closes_on is null or r.closes_on >= $2::date) and (r.community_id = any($1::uuid[])
      or exists (select from proxies p where p.agent_id = $3 and p.community_id = r.community_id))) as votes,
  exists (select from reading_windows w where w.community_id = any($1::uuid[])
    and $2::date between w.opens_on and w.last_on) as readings,
  exists (select from announcements a where a.community_id = any($1::uuid[]) and a.severity <> 'ordinary'
    and a.approved_at is not null and a.publish_at <= $4 and (a.expire_at is null or a.expire_at > $4)) as announcements,
  exists (select from faults f where f.community_id = any($1::uuid[]) and f.status = 'done'
    and f.done_on >= $2::date - ${COMPLAINT_DAYS}) as repairs,
  ${currentAdvance('$5', '$6', '$7', '$2')} as advance`,
}

const nothing: WhatRuns = {
  surveys: false,
  votes: false,
  readings: false,
  announcements: false,
  repairs: false,
}

/**
 * Asked before the statements that find what is for the resident himself: on most days nothing of a kind goes on in the
 * house, and its statement is spared. It opens no row of these: who sees what is decided by those statements alone. On
 * the same way comes the advance of the place, null where the place shows no money.
 */
export async function readWhatRuns(
  actor: ResidentActor,
  place: Place,
  todayOn: string,
): Promise<{ runs: WhatRuns; advance: CurrentAdvance | null }> {
  const communities = Object.keys(actor.communities)
  const charged = rangeArrays(place.rights.money ? chargeRanges(actor, place.ties) : [])
  const [row] = await query<WhatRuns & { advance: CurrentAdvance | null }>({
    ...statement,
    values: [communities, todayOn, actor.id, now(), ...charged],
  })
  const { advance, ...runs } = row ?? { ...nothing, advance: null }
  return { runs, advance }
}
