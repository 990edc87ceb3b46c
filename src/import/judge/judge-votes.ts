import type { Run } from '../run'
import { kindsAsJudged, membersAsJudged, tiesAsJudged } from '../voting/as-judged'
import { addErrors, sound } from './issues'
import { workName } from './sql'

const within = (row: string, on: string): string =>
  `${row}.from_on <= ${on} and (${row}.to_on is null or ${row}.to_on > ${on})`

/** A vote before the voting opened or after its closing day, which still votes: `OUT_OF_TIME` at `castOn`. */
const outOfTime = `select w.row_no, 'castOn', jsonb_build_object('reason', 'vote', 'value', w."castOn"::text,
    'from', w."resolution.openedOn"::text, 'to', w."resolution.closedOn"::text)
  from ${workName('votes')} w where w."castOn" < w."resolution.openedOn" or w."castOn" > w."resolution.closedOn"`

/**
 * A vote by someone not entitled that day: `NOT_ENTITLED` at `person`. Entitled are owners, spouses and representatives
 * by their tie, and whoever holds a power of attorney for that vote; in a cooperative's vote its members.
 */
const notEntitled = (run: Run): string => {
  const ties = tiesAsJudged(run)
  const members = membersAsJudged(run)
  const day = 'w."castOn"'
  const hasTie = (person: string): string =>
    `exists (select from ties o where o.premises_id = w.premises_id and o.person_id = ${person} and o.capacity in ('owner', 'spouse', 'representative')
      and ${within('o', day)})`
  const byProxy = `exists (select from public.proxies p where p.community_id = w.community_id and p.agent_id = w.person_id and ${within('p', day)}
    and ${hasTie('p.principal_id')} and (not exists (select from public.proxies_rels r where r.parent_id = p.id and r.path = 'resolutions')
      or exists (select from public.proxies_rels r where r.parent_id = p.id and r.path = 'resolutions' and r.resolutions_id = w.resolution_id)))`
  const isMember = `(w."resolution.rule" not in ('memberVote', 'memberQualified')
    or (exists (select from kinds k where k.id = w.community_id and k.kind = 'cooperative')
      and (not exists (select from members m where m.community_id = w.community_id)
        or exists (select from members m where m.community_id = w.community_id and m.person_id = w.person_id and ${within('m', day)})
        or ${byProxy})))`
  return `with ties as materialized ${ties}, members as materialized ${members}, kinds as materialized ${kindsAsJudged(run)}
    select w.row_no, 'person', jsonb_build_object('person', w.person, 'premises', w.premises, 'value', w."castOn"::text)
    from ${workName('votes')} w
    where w.stored_id is null and w.premises_id is not null and w.person_id is not null and w."castOn" is not null and ${sound('votes')}
      and not ((${hasTie('w.person_id')} or ${byProxy}) and ${isMember})`
}

/** Judges votes against the voting's time and the register as it would stand after the import. */
export const judgeVotes = async (run: Run): Promise<void> => {
  await addErrors(run, 'votes', 'OUT_OF_TIME', outOfTime)
  if (run.unreadable.has('occupancies') || run.unreadable.has('members')) return
  await addErrors(run, 'votes', 'NOT_ENTITLED', notEntitled(run))
}
