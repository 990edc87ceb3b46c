import type { MeteringPlan } from '../meters/metering-plan'
import type { Calendar } from '../model'
import type { HouseData } from '../register/build-homes'

const CITY = { postalCode: '30-702', city: 'Kraków' }

/** A small house: eight flats, a shop and a garage. */
export const LIPOWA: HouseData = {
  community: {
    code: 'WM-LIPOWA',
    kind: 'condominium',
    name: 'Wspólnota Mieszkaniowa „Pod Lipą”, Lipowa 4',
    shortName: 'WM Lipowa 4',
    nip: '3333333333',
    street: 'ul. Lipowa 4',
    ...CITY,
    bookkeeping: 'imported',
  },
  bankUnit: 3,
  personPrefix: 'LI',
  accountPrefix: 'L',
  buildings: [{ code: '4', street: 'ul. Lipowa 4', ...CITY, part: { num: 1n, den: 1n }, unitShares: 9973n }],
  stacks: [{ building: '4', staircase: 'A', first: 1, floors: 4, areas: ['52.18', '64.75'] }],
  shops: [{ code: 'U1', building: '4', areaM2: '38.60', heatedAreaM2: '38.60' }],
  garages: { building: '4', count: 1, areaM2: '17.40' },
  parking: {},
  unmetered: [],
  heatMetered: [],
  allocators: [],
  remeasured: {},
}

export const lipowaMetering = ({ year }: Calendar): MeteringPlan => ({
  firstSerial: 880_001,
  buildings: {
    '4': {
      readDay: 2,
      readBy: 'administration',
      installedOn: `${year - 3}-09-08`,
      legalUntil: `${year + 2}-12-31`,
      mains: ['coldWater'],
    },
  },
  swaps: {
    '5 coldWater': { on: `${year - 1}-04-23`, legalUntil: `${year + 4}-12-31`, initialReading: 105n },
  },
  installed: {},
  serials: {},
  usage: {},
  falling: {},
  estimated: {},
})
