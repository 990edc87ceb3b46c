import { choice } from '../cells/choices'
import { day } from '../cells/dates'
import { code } from '../cells/texts'
import { judgeVotes } from '../judge/judge-votes'
import { applyVotes } from '../voting/apply-votes'
import { community } from './columns'
import type { TableSpec } from './table-spec'

const vote = choice({ for: ['za'], against: ['przeciw'], abstain: ['wstrzymal'] })
const channel = choice({ portal: [], paper: ['papier'], meeting: ['zebranie'], proxy: ['pelnomocnik'] })

/** Of a vote that was changed the last declaration is what a row of the file stands for. */
const LAST = `(select distinct on (v.resolution_id, v.premises_id, v.person_id) v.* from public.votes v
  order by v.resolution_id, v.premises_id, v.person_id, v.position desc)`

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
  mutable: [],
  after: ['occupancies', 'members'],
  judgeLast: judgeVotes,
  apply: applyVotes,
}
