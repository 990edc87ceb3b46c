import { idOf, row, type CommunityLabel, type WorldRow } from './rows'

/** Every tie the golden file names, with the communities its person belongs to. */
export const people: Record<string, readonly CommunityLabel[]> = {
  owner: ['C1'],
  spouse: ['C1'],
  proxy: ['C1'],
  tenant: ['C1'],
  householdMember: ['C1'],
  formerTenant: ['C1'],
  formerOwner: ['C1'],
  formerOwnerOfSoldAccount: ['C1'],
  formerProxy: ['C1'],
  buyer: ['C1'],
  halfOwnerA: ['C1'],
  halfOwnerB: ['C1'],
  formerOwnerLastDay: ['C1'],
  formerOwnerLapsed: ['C1'],
  company: ['C1'],
  representative: ['C1'],
  futureOwner: ['C1'],
  ownerOfTwo: ['C1'],
  ownerInBoth: ['C1', 'C2'],
  ownerElsewhere: ['C2'],
  ownerWithoutAccount: ['C1'],
  boardBasic: ['C1'],
  boardAllGrants: ['C1'],
  boardCosts: ['C1'],
  boardBalances: ['C1'],
  boardSuppliers: ['C1'],
  boardDebts: ['C1'],
  boardAdvances: ['C1'],
  boardDebtor: ['C1'],
  boardEnded: ['C1'],
  boardElsewhere: ['C2'],
  blocked: ['C1'],
  neverActivated: ['C1'],
}

/** Tests that sign in use this password; its hash is set by them, not here. */
export const password = 'cztery-zielone-okna'

/** The sign-in code of a person: eight characters of the alphabet, told from the place in the list. */
export const usernameOf = (label: string): string => {
  const digits = String(Object.keys(people).indexOf(label) + 22)
    .replaceAll('0', 'b')
    .replaceAll('1', 'c')
  return `kmpxwr${digits}`
}

const names: Record<string, Record<string, string>> = { company: { company_name: 'Testowa sp. z o.o.' } }

const spousesShareOne = ['owner', 'spouse']

const person = (label: string): WorldRow =>
  row(
    'residents',
    label,
    {
      code: `P-${label}`,
      username: usernameOf(label),
      email: `${spousesShareOne.includes(label) ? 'dom' : label.toLowerCase()}@example.pl`,
      phone: `+48 600 000 ${String(Object.keys(people).indexOf(label) + 100)}`,
      ...(names[label] ?? { first_name: 'Osoba', last_name: label }),
      locale: 'pl',
      activated_at: label === 'neverActivated' ? null : '2025-01-15T10:00:00Z',
      disabled: label === 'blocked',
    },
    people[label] ?? [],
  )

/** Staff, with role and assigned communities. */
export const staff: Record<
  string,
  { role: string; communities: readonly CommunityLabel[]; disabled?: true }
> = {
  admin: { role: 'admin', communities: [] },
  manager: { role: 'manager', communities: ['C1'] },
  accountant: { role: 'accountant', communities: ['C1'] },
  technician: { role: 'technician', communities: ['C1'] },
  idleManager: { role: 'manager', communities: [] },
  idleAccountant: { role: 'accountant', communities: [] },
  managerOfC2: { role: 'manager', communities: ['C2'] },
  managerOfBoth: { role: 'manager', communities: ['C1', 'C2'] },
  blockedManager: { role: 'manager', communities: ['C1'], disabled: true },
  blockedAdmin: { role: 'admin', communities: [], disabled: true },
}

const colleague = (label: string): WorldRow =>
  row(
    'staff',
    label,
    {
      email: `${label.toLowerCase()}@biuro.example.pl`,
      name: `Pracownik ${label}`,
      role: staff[label]?.role,
      locale: 'pl',
      disabled: staff[label]?.disabled ?? false,
    },
    [],
  )

export const persons: WorldRow[] = [...Object.keys(people).map(person), ...Object.keys(staff).map(colleague)]

/** Communities of staff; rows of `staff_rels`. */
export const assignments = Object.entries(staff).flatMap(([label, { communities }]) =>
  communities.map((community, order) => ({
    order: order + 1,
    parent_id: idOf('staff', label),
    path: 'communities',
    communities_id: idOf('communities', community),
  })),
)
