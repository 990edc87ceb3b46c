import { votingCommunities } from '@/access/sql-scope'
import { moneyCapacities, type CommunityCard, type ResidentActor, type Tie } from '@/access/actor/types'

/** What a page of one place may show: decided by the ties to it, once, for menu and pages alike. */
export type PlaceRights = {
  money: boolean
  meters: boolean
  /** Area, share and the parameters behind the advance. */
  parameters: boolean
  /** Resolutions and votes: current owners, spouses and representatives. */
  votes: boolean
}

/** One of the resident's premises with all of his ties to it, current ones first. */
export type Place = {
  premisesId: string
  communityId: string
  buildingId: string
  premises: Tie['premises']
  community: CommunityCard
  ties: Tie[]
  isCurrent: boolean
  /** Ended ties: the first day on which the former holder sees nothing any more. */
  readableUntilOn: string | null
  rights: PlaceRights
}

const latest = (days: (string | null)[]): string | null =>
  days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null)

function placeOf(actor: ResidentActor, ties: [Tie, ...Tie[]]): Place | null {
  const [first] = ties
  const votesSomewhere = votingCommunities(actor).length > 0
  const community = actor.communities[first.communityId]
  if (!community) return null
  const isCurrent = ties.some((tie) => tie.isCurrent)
  return {
    premisesId: first.premisesId,
    communityId: first.communityId,
    buildingId: first.buildingId,
    premises: first.premises,
    community,
    ties,
    isCurrent,
    readableUntilOn: isCurrent ? null : latest(ties.map((tie) => tie.readableUntilOn)),
    rights: {
      // A tie without an account sees no money, whatever its capacity.
      money: ties.some((tie) => tie.accounts.length > 0),
      meters: true,
      parameters: ties.some((tie) => moneyCapacities.includes(tie.capacity)),
      votes: votesSomewhere,
    },
  }
}

/** The resident's places in the order of his ties: current homes before other rooms, ended ties last. */
export function placesOf(actor: ResidentActor): Place[] {
  const byPremises = new Map<string, [Tie, ...Tie[]]>()
  for (const tie of actor.ties) {
    const known = byPremises.get(tie.premisesId)
    if (known) known.push(tie)
    else byPremises.set(tie.premisesId, [tie])
  }
  return [...byPremises.values()].flatMap((ties) => placeOf(actor, ties) ?? [])
}

/** The place with this id among the resident's own; null for a foreign and a missing id alike. */
export const placeById = (actor: ResidentActor, premisesId: string): Place | null =>
  placesOf(actor).find((place) => place.premisesId === premisesId) ?? null

/**
 * The place a page is about: the one its address names, which must be the resident's own ('foreign' otherwise), else
 * the one chosen last, else the first. Null where the resident has no place now.
 */
export function choosePlace(
  actor: ResidentActor,
  named: string | null,
  chosenLast: string | null,
): Place | 'foreign' | null {
  if (named !== null) return placeById(actor, named) ?? 'foreign'
  return (chosenLast ? placeById(actor, chosenLast) : null) ?? placesOf(actor)[0] ?? null
}
