import { idOf, rowIn, type CommunityLabel, type WorldRow } from './rows'

const communityOf = (resolution: string): CommunityLabel =>
  resolution.startsWith('R2') && resolution !== 'R2' ? 'C2' : 'C1'

const resolution = (label: string, state: string, opensOn: string, closesOn: string): WorldRow =>
  rowIn(communityOf(label), 'resolutions', label, {
    number: label,
    title: `Uchwała ${label}`,
    text: `Treść uchwały ${label}`,
    category: 'other',
    mode: 'circulation',
    rule: communityOf(label) === 'C2' ? 'memberVote' : 'shares',
    base: 'larger',
    vote_change: 'forbidden',
    abstain_counts: false,
    requires_notary: false,
    opens_on: opensOn,
    closes_on: closesOn,
    note: `uwaga do ${label}`,
    state,
    opened_at: state === 'draft' ? null : `${opensOn}T08:00:00Z`,
  })

const resolutions: WorldRow[] = [
  resolution('R1', 'open', '2026-03-01', '2026-03-31'),
  resolution('R2', 'draft', '2026-05-01', '2026-05-31'),
  resolution('R3', 'rejected', '2025-11-03', '2025-11-30'),
  resolution('R20', 'open', '2026-03-01', '2026-03-31'),
]

/** Label: resolution and a number. */
const right = (
  label: string,
  premises: string,
  owner: string,
  part: readonly [number, number] = [1, 1],
): WorldRow => {
  const ofResolution = label.split('.')[0] ?? ''
  const community = communityOf(ofResolution)
  const isMember = community === 'C2'
  return rowIn(community, 'voting-rights', label, {
    resolution_id: idOf('resolutions', ofResolution),
    basis: isMember ? 'member' : 'owner',
    premises_id: idOf('premises', premises),
    owner_id: idOf('residents', owner),
    part_num: part[0],
    part_den: part[1],
    share_num: isMember ? 0 : part[0] * 4837,
    share_den: isMember ? 1 : part[1] * 100000,
    from_on: '2026-03-01',
  })
}

const rights: WorldRow[] = [
  right('R1.1', 'P1', 'owner'),
  right('R1.2', 'P2', 'buyer'),
  right('R1.3', 'P3', 'halfOwnerA', [1, 2]),
  right('R1.4', 'P3', 'halfOwnerB', [1, 2]),
  right('R1.5', 'P4', 'company'),
  right('R1.6', 'P5', 'ownerOfTwo'),
  right('R1.7', 'P6', 'ownerOfTwo'),
  right('R1.8', 'P7', 'ownerInBoth'),
  right('R20.1', 'P9', 'ownerElsewhere'),
]

/** Label: the right it was cast with. */
const vote = (label: string, person: string, choice: string): WorldRow => {
  const held = rights.find((one) => one.label === label)
  const ofResolution = label.split('.')[0] ?? ''
  return rowIn(communityOf(ofResolution), 'votes', label, {
    resolution_id: idOf('resolutions', ofResolution),
    right_id: idOf('voting-rights', label),
    premises_id: held?.values['premises_id'],
    person_id: idOf('residents', person),
    principal_id: idOf('residents', person),
    capacity: communityOf(ofResolution) === 'C2' ? 'member' : 'owner',
    choice,
    share_num: held?.values['share_num'],
    share_den: held?.values['share_den'],
    channel: 'portal',
    cast_on: '2026-03-05',
    cast_at: '2026-03-05T17:42:07Z',
    declaration: idOf('votes', `${label}/declaration`),
    receipt: `${ofResolution}-${label.replace('.', 'X')}-7K3M`,
    salt: 'b41f09c76d2e85aa3f701c94e8d3527b',
  })
}

const votes: WorldRow[] = [
  vote('R1.2', 'buyer', 'for'),
  vote('R1.3', 'halfOwnerA', 'against'),
  vote('R20.1', 'ownerElsewhere', 'for'),
]

const annulment = (label: string, staff: string): WorldRow => {
  const ofResolution = label.split('.')[0] ?? ''
  return rowIn(communityOf(ofResolution), 'vote-annulments', label, {
    resolution_id: idOf('resolutions', ofResolution),
    vote_id: idOf('votes', label),
    step: 'proposed',
    reason: 'Pomyłka przy wprowadzaniu',
    staff_id: idOf('staff', staff),
    at: '2026-03-06T10:00:00Z',
  })
}

const proxy = (label: string, community: CommunityLabel, principal: string, agent: string): WorldRow =>
  rowIn(community, 'proxies', label, {
    principal_id: idOf('residents', principal),
    agent_id: idOf('residents', agent),
    scope: 'specific',
    from_on: '2026-01-01',
  })

const demand = (label: string, community: CommunityLabel, person: string): WorldRow =>
  rowIn(community, 'resolution-demands', label, {
    kind: 'meeting',
    person_id: idOf('residents', person),
    share_num: 4837,
    share_den: 100000,
    demanded_on: '2026-02-01',
  })

const notice = (label: string, resolutionLabel: string, person: string): WorldRow =>
  rowIn(communityOf(resolutionLabel), 'resolution-notices', label, {
    resolution_id: idOf('resolutions', resolutionLabel),
    person_id: idOf('residents', person),
    channel: 'post',
    sent_on: '2026-03-02',
  })

const declaration = (label: string, community: CommunityLabel, person: string): WorldRow =>
  rowIn(community, 'voting-declarations', label, {
    person_id: idOf('residents', person),
    step: 'given',
    evidence: 'signedIn',
    version: '2026-11',
    at: '2026-03-05T17:40:00Z',
  })

/** Votings of both communities: rights, votes and all that hangs on them. */
export const voting: WorldRow[] = [
  ...resolutions,
  ...rights,
  proxy('X1', 'C1', 'halfOwnerB', 'halfOwnerA'),
  proxy('X2', 'C2', 'ownerElsewhere', 'ownerInBoth'),
  ...votes,
  annulment('R1.3', 'manager'),
  annulment('R20.1', 'managerOfC2'),
  demand('D1', 'C1', 'owner'),
  demand('D2', 'C2', 'ownerElsewhere'),
  notice('N1', 'R3', 'owner'),
  notice('N2', 'R20', 'ownerElsewhere'),
  declaration('E1', 'C1', 'owner'),
  declaration('E2', 'C2', 'ownerElsewhere'),
]
