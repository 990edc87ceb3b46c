import type { HouseData } from '../register/build-homes'

const CITY = { postalCode: '30-389', city: 'Kraków' }

/** A small cooperative of two buildings; premises are numbered within each and have no shares. */
export const ZACISZE: HouseData = {
  community: {
    code: 'SM-ZACISZE',
    kind: 'cooperative',
    name: 'Spółdzielnia Mieszkaniowa Zacisze',
    shortName: 'SM Zacisze',
    nip: '2222222222',
    street: 'ul. Zacisze 3',
    ...CITY,
    bookkeeping: 'imported',
  },
  bankUnit: 2,
  personPrefix: 'ZA',
  accountPrefix: 'Z',
  buildings: [
    { code: '3', street: 'ul. Zacisze 3', ...CITY, part: null, unitShares: 1n },
    { code: '5', street: 'ul. Zacisze 5', ...CITY, part: null, unitShares: 1n },
  ],
  stacks: [
    { building: '3', staircase: '', prefix: '3/', first: 1, floors: 6, areas: ['37.80', '46.25', '60.40'] },
    { building: '5', staircase: '', prefix: '5/', first: 1, floors: 6, areas: ['37.80', '46.25', '60.40'] },
  ],
  shops: [
    { code: '3/U1', building: '3', areaM2: '64.20', heatedAreaM2: '64.20' },
    { code: '5/U1', building: '5', areaM2: '42.75', heatedAreaM2: '42.75' },
  ],
  garages: { building: '5', count: 2, areaM2: '16.20' },
  parking: { '5/4': 'G-1' },
  unmetered: ['3/16'],
  heatMetered: [],
  allocators: ['5'],
  remeasured: {},
}
