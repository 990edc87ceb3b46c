import { idOf, rowIn, type CommunityLabel, type WorldRow } from './rows'

type TieOptions = {
  capacity?: string
  to?: string
  accounts?: readonly string[]
  fraction?: readonly [number, number]
  principal?: string
  community?: CommunityLabel
  /** Where a person has several ties. */
  label?: string
}

const accountsOfTies: { tie: string; accounts: readonly string[] }[] = []

function tie(person: string, premises: string, from: string, options: TieOptions = {}): WorldRow {
  const label = options.label ?? person
  accountsOfTies.push({ tie: label, accounts: options.accounts ?? [] })
  return rowIn(options.community ?? 'C1', 'occupancies', label, {
    premises_id: idOf('premises', premises),
    person_id: idOf('residents', person),
    capacity: options.capacity ?? 'owner',
    from_on: from,
    to_on: options.to ?? null,
    fraction_num: options.fraction?.[0] ?? 1,
    fraction_den: options.fraction?.[1] ?? 1,
    principal_id: options.principal ? idOf('residents', options.principal) : null,
  })
}

const half = [1, 2] as const

/** Who is tied to what, since when. `to` is the first day no longer valid. */
export const ties: WorldRow[] = [
  tie('owner', 'P1', '2025-06-01', { accounts: ['K1'] }),
  tie('spouse', 'P1', '2025-06-01', { capacity: 'spouse', accounts: ['K1'], principal: 'owner' }),
  tie('proxy', 'P1', '2025-10-01', { capacity: 'proxy', accounts: ['K1'], principal: 'owner' }),
  tie('tenant', 'P1', '2025-09-01', { capacity: 'tenant' }),
  // An account named by mistake: such a tie shows no money all the same.
  tie('householdMember', 'P1', '2025-09-01', { capacity: 'householdMember', accounts: ['K1'] }),
  tie('formerTenant', 'P1', '2024-01-01', { capacity: 'tenant', to: '2025-09-01' }),
  tie('formerOwner', 'P1', '2021-01-01', { to: '2025-06-01', accounts: ['K0'] }),
  tie('formerOwnerOfSoldAccount', 'P2', '2022-01-01', { to: '2025-02-01', accounts: ['K2'] }),
  tie('formerProxy', 'P2', '2024-06-01', { capacity: 'proxy', to: '2024-12-01', accounts: ['K2'] }),
  tie('buyer', 'P2', '2025-02-01', { accounts: ['K2'] }),
  tie('halfOwnerA', 'P3', '2024-03-11', { accounts: ['K3'], fraction: half }),
  tie('halfOwnerB', 'P3', '2024-03-11', { accounts: ['K4'], fraction: half }),
  tie('formerOwnerLapsed', 'P3', '2020-01-01', { to: '2024-03-10', accounts: ['K5'], fraction: half }),
  tie('formerOwnerLastDay', 'P3', '2020-01-01', { to: '2024-03-11', accounts: ['K6'], fraction: half }),
  tie('company', 'P4', '2020-01-01', { to: '2026-03-11', accounts: ['K7'] }),
  tie('representative', 'P4', '2025-01-01', {
    capacity: 'representative',
    to: '2026-03-11',
    accounts: ['K7'],
    principal: 'company',
  }),
  tie('futureOwner', 'P4', '2026-03-11', { accounts: ['K8'] }),
  tie('ownerOfTwo', 'P6', '2021-01-01', { label: 'ownerOfTwo.1', accounts: ['K9'] }),
  tie('ownerOfTwo', 'P5', '2021-01-01', { label: 'ownerOfTwo.2', accounts: ['K10'] }),
  tie('ownerInBoth', 'P7', '2021-01-01', { label: 'ownerInBoth.1', accounts: ['K12'] }),
  tie('ownerInBoth', 'P10', '2021-01-01', {
    label: 'ownerInBoth.2',
    accounts: ['K21'],
    community: 'C2',
  }),
  tie('ownerElsewhere', 'P9', '2021-01-01', { accounts: ['K20'], community: 'C2' }),
  tie('ownerWithoutAccount', 'P8', '2023-01-01', { fraction: half }),
  tie('blocked', 'P8', '2021-01-01', { accounts: ['K11'], fraction: half }),
  tie('neverActivated', 'P8', '2021-01-01', {
    capacity: 'spouse',
    accounts: ['K11'],
    principal: 'blocked',
  }),
  tie('boardDebtor', 'P8', '2021-01-01', { capacity: 'spouse', accounts: ['K11'], principal: 'blocked' }),
]

/** Rows of `occupancies_rels`. */
export const tieAccounts = accountsOfTies.flatMap(({ tie: label, accounts }) =>
  accounts.map((account, order) => ({
    order: order + 1,
    parent_id: idOf('occupancies', label),
    path: 'accounts',
    accounts_id: idOf('accounts', account),
  })),
)

const dated = (
  slug: 'members' | 'board-terms',
  community: CommunityLabel,
  person: string,
  from: string,
  to: string | null = null,
): WorldRow =>
  rowIn(community, slug, person, { person_id: idOf('residents', person), from_on: from, to_on: to })

/** Members of the board of C1 with one grant each. */
const singleGrants = {
  boardCosts: 'costs',
  boardBalances: 'balances',
  boardSuppliers: 'suppliers',
  boardDebts: 'debts',
  boardAdvances: 'advances',
} as const

const grant = (person: string, value: string, order: number) => ({
  order,
  parent_id: idOf('board-terms', person),
  value,
  id: idOf('board-terms', `${person}/${value}`),
})

export const bodies: WorldRow[] = [
  dated('members', 'C1', 'owner', '2025-06-01'),
  dated('members', 'C2', 'ownerElsewhere', '2021-01-01'),
  dated('board-terms', 'C1', 'boardBasic', '2025-01-01'),
  dated('board-terms', 'C1', 'boardAllGrants', '2025-01-01', '2027-01-01'),
  ...[...Object.keys(singleGrants), 'boardDebtor'].map((person) =>
    dated('board-terms', 'C1', person, '2025-01-01'),
  ),
  dated('board-terms', 'C1', 'boardEnded', '2023-01-01', '2026-03-10'),
  dated('board-terms', 'C2', 'boardElsewhere', '2025-01-01'),
  rowIn('C1', 'resident-groups', 'G1', { name: 'Seniorzy' }),
  rowIn('C2', 'resident-groups', 'G2', { name: 'Seniorzy' }),
]

/** Rows of `resident_groups_rels`. */
export const groupPeople = [
  ['G1', 'owner'],
  ['G2', 'ownerElsewhere'],
].map(([group = '', person = '']) => ({
  order: 1,
  parent_id: idOf('resident-groups', group),
  path: 'people',
  residents_id: idOf('residents', person),
}))

/** Rows of `board_terms_grants`. */
export const boardGrants = [
  ...['costs', 'balances', 'suppliers', 'debts', 'advances', 'contacts'].flatMap((value, index) =>
    ['boardAllGrants', 'boardElsewhere', 'boardEnded', 'boardDebtor'].map((person) =>
      grant(person, value, index + 1),
    ),
  ),
  ...Object.entries(singleGrants).map(([person, value]) => grant(person, value, 1)),
]
