import { placeVotes, type PastVote } from '@/src/domain/voting/past-votes'
import { ruleProfiles } from '@/src/domain/voting/rules'
import { todayInWarsaw } from '@/src/platform/clock'
import type { Run } from '../run'
import { countPlaced, type PastResolution } from '../voting/apply-resolutions'
import { loadRegister, type VotingRegister } from '../voting/load-register'
import { frozenRights, storedRights, successionUntil } from '../voting/rights'
import { addWarnings, sound } from './issues'
import { workName } from './sql'

type Declared = PastResolution & {
  row: number
  result: 'adopted' | 'rejected' | null
  adoptedOn: string | null
  votes: PastVote[]
}

const votesAsJudged = (run: Run): string => {
  const columns = (source: string) =>
    `select ${source}.resolution_id, ${source}.person_id, ${source}.premises_id`
  const stored = `${columns('v')}, v.choice::text as choice, v.cast_on, v.position::bigint as place from public.votes v
    where not exists (select from public.vote_annulments a where a.vote_id = v.id and a.step = 'approved')`
  if (!run.judged.has('votes')) return `(${stored})`
  return `(${columns('w')}, w.choice, w."castOn" as cast_on, w.row_no::bigint as place from ${workName('votes')} w
    where w.stored_id is null and ${sound('votes')} union all ${stored})`
}

async function declaredResults(run: Run): Promise<Declared[]> {
  const { rows } = await run.client.query<Declared>(
    `select w.row_no as row, w.id, w.community_id as "communityId", w.rule, w.mode, w."openedOn"::text as "openedOn",
       w."closedOn"::text as "closedOn", w.result, w."adoptedOn"::text as "adoptedOn",
       (select coalesce(json_agg(json_build_object('key', v.place::text, 'personId', v.person_id, 'premisesId', v.premises_id,
          'choice', v.choice, 'castOn', v.cast_on) order by v.cast_on, v.place), '[]')
        from ${votesAsJudged(run)} v where v.resolution_id = w.id and v.premises_id is not null and v.person_id is not null
          and v.cast_on is not null and v.choice is not null) as votes
     from ${workName('resolutions')} w
     where (w.result is not null or w."adoptedOn" is not null) and w.community_id is not null and ${sound('resolutions')}
     order by w.row_no`,
  )
  return rows
}

/** What the votes say where the file says otherwise. */
async function differing(run: Run, declared: Declared, register: VotingRegister) {
  const stored = await storedRights(run, declared.id)
  const frozen = stored.length > 0 ? stored : frozenRights(register, declared.openedOn)
  const lastOn = declared.votes.reduce((last, { castOn }) => (castOn > last ? castOn : last), '')
  const rights = [...frozen, ...successionUntil(frozen, register, lastOn)]
  const placed = placeVotes({
    votes: declared.votes,
    rights,
    ties: register.votingTies,
    proxies: register.proxies,
    basis: ruleProfiles[declared.rule].basis,
  })
  const { result, adoptedOn } = countPlaced(declared, rights, placed, todayInWarsaw())
  if (declared.result !== null && declared.result !== result)
    return { row: declared.row, column: 'result', value: declared.result, expected: result }
  if (declared.adoptedOn !== null && declared.adoptedOn !== adoptedOn)
    return { row: declared.row, column: 'adoptedOn', value: declared.adoptedOn, expected: adoptedOn ?? '–' }
  return null
}

/** A result or a day of adoption that the votes do not bear out is the warning `RESULT_DIFFERS`. */
export const judgeResults = async (run: Run): Promise<void> => {
  if (['occupancies', 'members', 'votes', 'premises'].some((table) => run.unreadable.has(table))) return
  const registers = new Map<string, VotingRegister>()
  const found: object[] = []
  for (const declared of await declaredResults(run)) {
    const register = registers.get(declared.communityId) ?? (await loadRegister(run, declared.communityId))
    registers.set(declared.communityId, register)
    const difference = await differing(run, declared, register)
    if (difference) found.push(difference)
  }
  if (found.length === 0) return
  await addWarnings(
    run,
    'resolutions',
    'RESULT_DIFFERS',
    `select (o->>'row')::integer, o->>'column', jsonb_build_object('value', o->>'value', 'expected', o->>'expected')
     from jsonb_array_elements($1::jsonb) o`,
    [JSON.stringify(found)],
  )
}
