import type { HouseData } from '../register/build-homes'

const CITY = { postalCode: '30-702', city: 'Kraków' }

/**
 * Three buildings of one community, premises numbered through. Each building was brought in by its own deed, so the
 * shares of each have a denominator of their own; the parts of the buildings add up to one.
 */
export const KLONOWA: HouseData = {
  community: {
    code: 'WM-KLONOWA',
    kind: 'condominium',
    name: 'Wspólnota Mieszkaniowa Klonowa 12',
    shortName: 'WM Klonowa 12',
    nip: '1111111111',
    street: 'ul. Klonowa 12',
    ...CITY,
    bookkeeping: 'imported',
  },
  bankUnit: 1,
  personPrefix: 'KL',
  accountPrefix: 'K',
  buildings: [
    { code: '12', street: 'ul. Klonowa 12', ...CITY, part: { num: 38n, den: 97n }, unitShares: 1031n },
    { code: '12A', street: 'ul. Klonowa 12A', ...CITY, part: { num: 27n, den: 97n }, unitShares: 1009n },
    { code: '12B', street: 'ul. Klonowa 12B', ...CITY, part: { num: 32n, den: 97n }, unitShares: 997n },
  ],
  stacks: [
    { building: '12', staircase: 'I', first: 1, floors: 6, areas: ['48.37', '62.10', '35.05'] },
    { building: '12', staircase: 'II', first: 19, floors: 6, areas: ['71.48', '54.26', '38.90'] },
    { building: '12A', staircase: 'I', first: 37, floors: 4, areas: ['45.60', '57.35', '57.80', '33.42'] },
    { building: '12A', staircase: 'II', first: 53, floors: 4, areas: ['33.42', '57.80', '57.35', '45.60'] },
    { building: '12B', staircase: '', first: 69, floors: 7, areas: ['41.15', '63.72', '52.08', '74.93'] },
  ],
  shops: [
    { code: 'U1', building: '12', areaM2: '86.40', heatedAreaM2: '79.15' },
    { code: 'U2', building: '12', areaM2: '54.15', heatedAreaM2: '54.15' },
    { code: 'U3', building: '12B', areaM2: '112.75', heatedAreaM2: '104.30' },
    { code: 'U4', building: '12B', areaM2: '48.00', heatedAreaM2: '48.00' },
  ],
  garages: { building: '12', count: 12, areaM2: '12.50' },
  parking: { '3': 'G-1', '7': 'G-4', '15': 'G-5', '21': 'G-6', '33': 'G-7', '48': 'G-8', '72': 'G-10' },
  unmetered: ['61', '65'],
  heatMetered: ['12A'],
  allocators: [],
  remeasured: { '44': { areaM2: '33.96', formerM2: '33.42', monthsBack: 19 } },
}
