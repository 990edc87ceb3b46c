import { naturalOrder } from '@/src/domain/natural-order'
import { sumFractions, type Fraction } from '@/src/domain/register/shares'
import { standing } from '@/src/domain/voting/effective'
import { standingsOf, type Standing, type VotingCapacity } from '@/src/domain/voting/entitlement'
import type { RightDraft } from '@/src/domain/voting/electorate'
import type { Declaration, VotingRight } from '@/src/domain/voting/model'
import { followOwners } from '@/src/domain/voting/succession'
import { heldOn } from './held-rights'
import { loadProxies, loadVotingRegister, type VotingRegister } from './register-rows'
import { loadDeclarations, loadRights, type Db, type ResolutionRow } from './voting-rows'

/** Somebody who may declare on a day: as what, for which rights, and whether all of those have a vote. */
export type Voter = {
  personId: string
  name: string
  premises: string[]
  capacity: VotingCapacity
  /** For whom, where it is somebody else. */
  onBehalfOf: string | null
  share: Fraction
  hasVoted: boolean
  hasDeclared: boolean
}

/** The electorate as it stands on a day. Changes of owner not written down yet are worked out the same way. */
async function rightsOn(
  db: Db,
  resolution: ResolutionRow,
  register: VotingRegister,
  on: string,
): Promise<VotingRight[]> {
  const known = await loadRights(db, resolution.id)
  let next = 0
  const added = followOwners({
    rights: known,
    premises: register.premises,
    ties: register.ties,
    untilOn: on,
    newId: () => `new-${(next += 1)}`,
  })
  return [...known, ...added]
}

/** Rights whose weight has a vote: their own, or one before or after in a succession. */
function votedRights(
  rights: readonly VotingRight[],
  declarations: readonly Declaration[],
): ReadonlySet<string> {
  const byId = new Map(rights.map((right) => [right.id, right]))
  const voted = new Set(standing(declarations).keys())
  for (const id of [...voted])
    for (let next = byId.get(id)?.succeeds ?? null; next !== null; next = byId.get(next)?.succeeds ?? null)
      voted.add(next)
  // Rows of a chain come after those they succeed to.
  for (const { id, succeeds } of rights) if (succeeds !== null && voted.has(succeeds)) voted.add(id)
  return voted
}

const grouped = <T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}

type Names = Map<string, { name: string; hasDeclared: boolean }>

async function namesOf(db: Db, communityId: string, ids: readonly string[]): Promise<Names> {
  const { rows } = await db.query<{ id: string; name: string; step: string | null }>(
    `select r.id, r.display_name as name, (select d.step from voting_declarations d where d.community_id = $2 and d.person_id = r.id
       order by d.at desc, d.id desc limit 1) as step
     from residents r where r.id = any($1::uuid[])`,
    [ids, communityId],
  )
  return new Map(rows.map(({ id, name, step }) => [id, { name, hasDeclared: step === 'given' }]))
}

async function premisesCodes(db: Db, communityId: string): Promise<Map<string, string>> {
  const { rows } = await db.query<{ id: string; code: string }>(
    'select id, code from premises where community_id = $1',
    [communityId],
  )
  return new Map(rows.map(({ id, code }) => [id, code]))
}

/**
 * Everyone who may declare on a day, in the order of their premises; proxies after those they stand for.
 * @param draft the electorate that opening would freeze, where none is frozen yet
 */
export async function readVoters(
  db: Db,
  resolution: ResolutionRow,
  on: string,
  draft?: readonly RightDraft[],
): Promise<Voter[]> {
  const register = await loadVotingRegister(db, resolution.communityId)
  const rights = draft
    ? draft.map((right, index) => ({ ...right, id: `draft-${index}` }))
    : await rightsOn(db, resolution, register, on)
  const held = heldOn(resolution, rights, register, on)
  const voted = votedRights(rights, await loadDeclarations(db, resolution.id))
  const ties = grouped(register.votingTies, ({ personId }) => personId)
  const proxies = grouped(await loadProxies(db, resolution, null), ({ agentId }) => agentId)
  const people = [
    ...new Set([...held.flatMap(({ ownerId }) => ownerId ?? []), ...ties.keys(), ...proxies.keys()]),
  ]
  const names = await namesOf(db, resolution.communityId, people)
  const codes = await premisesCodes(db, resolution.communityId)
  const byId = new Map(held.map((right) => [right.id, right]))
  const voters = people.flatMap((personId) => {
    const standings = standingsOf({
      personId,
      held,
      ties: ties.get(personId) ?? [],
      proxies: proxies.get(personId) ?? [],
      on,
    })
    return voterOf(personId, standings, { byId, voted, names, codes })
  })
  return voters.sort(byPlace)
}

type Known = {
  byId: Map<string, VotingRight>
  voted: ReadonlySet<string>
  names: Names
  codes: Map<string, string>
}

function voterOf(
  personId: string,
  standings: readonly Standing[],
  { byId, voted, names, codes }: Known,
): Voter[] {
  // Who also stands for somebody else is named for what is his own.
  const [first] = [...standings].sort((a, b) => order[a.capacity] - order[b.capacity])
  if (!first) return []
  const rights = standings.flatMap(({ rightId }) => byId.get(rightId) ?? [])
  const places = rights.flatMap(({ premisesId }) => codes.get(premisesId ?? '') ?? [])
  const isOther = first.principalId !== personId
  return [
    {
      personId,
      name: names.get(personId)?.name ?? '',
      premises: [...new Set(places)].sort(naturalOrder),
      capacity: first.capacity,
      onBehalfOf: isOther ? (names.get(first.principalId)?.name ?? null) : null,
      share: sumFractions(rights.map(({ share }) => share)),
      hasVoted: rights.every(({ id }) => voted.has(id)),
      hasDeclared: names.get(personId)?.hasDeclared ?? false,
    },
  ]
}

const order: Record<VotingCapacity, number> = {
  owner: 0,
  coOwner: 0,
  member: 0,
  spouse: 1,
  representative: 2,
  proxy: 3,
}

const byPlace = (a: Voter, b: Voter): number =>
  naturalOrder(a.premises[0] ?? '', b.premises[0] ?? '') ||
  order[a.capacity] - order[b.capacity] ||
  naturalOrder(a.name, b.name)
