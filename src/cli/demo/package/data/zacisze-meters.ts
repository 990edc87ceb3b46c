import type { MeteringPlan } from '../meters/metering-plan'
import type { Calendar } from '../model'

/** The meters of the cooperative: water in every flat, allocators on the radiators of one building. */
export const zaciszeMetering = ({ year }: Calendar): MeteringPlan => ({
  firstSerial: 730_001,
  buildings: {
    '3': {
      readDay: 28,
      readBy: 'administration',
      installedOn: `${year - 4}-03-16`,
      legalUntil: `${year + 1}-12-31`,
      mains: ['coldWater', 'hotWater'],
    },
    '5': {
      readDay: 28,
      readBy: 'administration',
      installedOn: `${year - 4}-03-17`,
      legalUntil: `${year + 1}-12-31`,
      mains: ['coldWater', 'hotWater'],
    },
  },
  swaps: {
    '3/4 hotWater': { on: `${year - 2}-11-05`, legalUntil: `${year + 3}-12-31`, initialReading: 0n },
    '5/8 coldWater': { on: `${year - 1}-05-21`, legalUntil: `${year + 4}-12-31`, initialReading: 36n },
  },
  installed: {},
  serials: {},
  usage: {},
  falling: {},
  estimated: { '5/13 coldWater': 6 },
})
