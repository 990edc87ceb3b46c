import type { MeteringPlan } from '../meters/metering-plan'
import type { Calendar } from '../model'

const endOf = (year: number): string => `${year}-12-31`

/** The meters of the community: water in every flat, heat meters in 12A, a building read by radio. */
export const klonowaMetering = ({ year }: Calendar): MeteringPlan => ({
  firstSerial: 510_001,
  buildings: {
    '12': {
      readDay: 3,
      readBy: 'resident',
      installedOn: `${year - 4}-06-15`,
      legalUntil: endOf(year + 1),
      mains: ['coldWater', 'hotWater'],
    },
    '12A': {
      readDay: 28,
      readBy: 'administration',
      installedOn: `${year - 4}-05-12`,
      legalUntil: endOf(year + 1),
      mains: ['coldWater', 'hotWater', 'heat'],
    },
    '12B': {
      readDay: 1,
      readBy: 'remote',
      installedOn: `${year - 5}-11-22`,
      legalUntil: endOf(year),
      mains: ['coldWater', 'hotWater'],
    },
  },
  swaps: {
    'building 12 coldWater': { on: `${year - 1}-10-14`, legalUntil: `${year + 4}-11-30`, initialReading: 0n },
    '38 coldWater': { on: `${year - 2}-06-18`, legalUntil: endOf(year + 3), initialReading: 214n },
    '45 hotWater': { on: `${year - 1}-03-11`, legalUntil: endOf(year + 4), initialReading: 0n },
    '60 heat': { on: `${year - 1}-08-27`, legalUntil: endOf(year + 4), initialReading: 12n },
  },
  // Its legalisation ran out and nobody has come to change it yet.
  installed: { '34 hotWater': { on: `${year - 6}-05-20`, legalUntil: endOf(year - 1) } },
  serials: { '7 coldWater': '21-0483157', '7 hotWater': '21-0483160' },
  usage: {
    '7 coldWater': [
      [59, 61, 58, 60, 54, 52, 42, 49, 57, 62, 60, 64],
      [66, 68, 64, 66, 61, 59, 50, 46, 62, 69, 67, 71],
    ],
    '7 hotWater': [
      [43, 44, 42, 43, 39, 37, 29, 33, 41, 44, 45, 47],
      [47, 48, 46, 45, 42, 40, 33, 32, 43, 47, 48, 50],
    ],
  },
  falling: { '29 hotWater': 4 },
  estimated: { '52 coldWater': 10, '52 hotWater': 10 },
})
