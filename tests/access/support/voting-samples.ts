import { idOf } from '@/tests/support/world/rows'

type Place = {
  community: string
  premises: string
  person: string
  /** Labels of rows of the community. */
  resolution: string
  vote: string
  agent: string
}

/** New rows of votings that everything but the policy lets pass. */
export const votingSamples = ({ community, premises, person, resolution, vote, agent }: Place) => ({
  resolutions: () => ({
    community,
    number: 'NEW',
    title: 'Nowa',
    opensOn: '2026-04-01',
    closesOn: '2026-04-30',
  }),
  'voting-rights': () => ({
    community,
    resolution: idOf('resolutions', resolution),
    basis: 'owner',
    premises,
    owner: person,
    partNum: 1,
    partDen: 1,
    shareNum: 1,
    shareDen: 100,
    fromOn: '2026-03-01',
  }),
  votes: () => ({
    community,
    resolution: idOf('resolutions', resolution),
    right: idOf('voting-rights', `${resolution}.1`),
    premises,
    person,
    principal: person,
    capacity: 'owner',
    choice: 'for',
    shareNum: 4837,
    shareDen: 100000,
    channel: 'paper',
    castOn: '2026-03-05',
    castAt: '2026-03-05T10:00:00Z',
    declaration: 'NEW',
    receipt: 'NEW',
    salt: '0123456789abcdef0123456789abcdef',
  }),
  'vote-annulments': () => ({
    community,
    resolution: idOf('resolutions', resolution),
    vote: idOf('votes', vote),
    step: 'approved',
    reason: 'nowy powód',
    staff: idOf('staff', 'admin'),
    at: '2026-03-06T10:00:00Z',
  }),
  proxies: () => ({
    community,
    principal: person,
    agent: idOf('residents', agent),
    scope: 'kind',
    fromOn: '2026-01-01',
  }),
  'resolution-demands': () => ({
    community,
    kind: 'oneOwner',
    person,
    shareNum: 1,
    shareDen: 5,
    demandedOn: '2026-03-01',
  }),
  'resolution-notices': () => ({
    community,
    resolution: idOf('resolutions', resolution),
    person,
    channel: 'byHand',
    sentOn: '2026-03-05',
  }),
  'voting-declarations': () => ({
    community,
    person,
    step: 'given',
    evidence: 'paper',
    version: '2026-11',
    at: '2026-03-06T10:00:00Z',
  }),
})

/** A change of one field of each. */
export const votingPatches = {
  resolutions: { note: 'inna' },
  'voting-rights': { shareNum: 1 },
  votes: { choice: 'abstain' },
  'vote-annulments': { reason: 'inny powód' },
  proxies: { note: 'inna' },
  'resolution-demands': { note: 'inna' },
  'resolution-notices': { proof: 'RR 123' },
  'voting-declarations': { version: 'inna' },
}
