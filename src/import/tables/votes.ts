import { choice } from '../cells/choices'
import { day } from '../cells/dates'
import { code } from '../cells/texts'
import { judgeVotes } from '../judge/judge-votes'
import { applyVotes } from '../voting/apply-votes'
import { community } from './columns'
import { EXPORTED_RESOLUTION } from './exported-resolution'
import type { TableSpec } from './table-spec'

const vote = choice({ for: ['za'], against: ['przeciw'], abstain: ['wstrzymal'] })
const channel = choice({
  portal: [],
  paper: ['papier'],
  meeting: ['zebranie'],
  proxy: ['pelnomocnik'],
  email: [],
})

/** Of a vote that was changed the last declaration is what a row of the file stands for. */
const LAST = `(select distinct on (v.resolution_id, v.premises_id, v.person_id) v.* from public.votes v
  order by v.resolution_id, v.premises_id, v.person_id, v.position desc)`

/**
 * What a row can say: a vote that stands, cast for premises by someone whom the register of that day entitles. A vote by
 * power of attorney hangs on a paper the format does not have.
 */
const SAYABLE = `t.premises_id is not null and t.proxy_id is null
  and not exists (select from public.vote_annulments a where a.vote_id = t.id and a.step = 'approved')
  and exists (select from public.resolutions r where r.id = t.resolution_id and ${EXPORTED_RESOLUTION}
    and t.cast_on between r.opens_on and coalesce(r.closes_on, t.cast_on))
  and exists (select from public.occupancies o where o.premises_id = t.premises_id and o.person_id = t.person_id
    and o.capacity in ('owner', 'spouse', 'representative')
    and o.from_on <= t.cast_on and (o.to_on is null or o.to_on > t.cast_on))`

/** Votes of the past. A stored one never changes. */
export const votes: TableSpec = {
  name: 'votes',
  alias: 'glosy',
  stored: 'votes',
  storedFrom: LAST,
  columns: [
    community,
    {
      name: 'resolution',
      alias: 'uchwala',
      type: code,
      key: true,
      stored: 'resolution_id',
      references: 'resolutions',
    },
    {
      name: 'premises',
      alias: 'lokal',
      type: code,
      key: true,
      stored: 'premises_id',
      references: 'premises',
    },
    { name: 'person', alias: 'osoba', type: code, key: true, stored: 'person_id', references: 'people' },
    { name: 'choice', alias: 'glos', type: vote, stored: 'choice', enumType: 'enum_votes_choice' },
    { name: 'castOn', alias: 'data', type: day, stored: 'cast_on' },
    {
      name: 'channel',
      alias: 'kanal',
      type: channel,
      optional: true,
      emptyIs: 'paper',
      stored: 'channel',
      enumType: 'enum_votes_channel',
    },
  ],
  exported: { only: SAYABLE },
  mutable: [],
  after: ['occupancies', 'members'],
  judgeLast: judgeVotes,
  apply: applyVotes,
}
