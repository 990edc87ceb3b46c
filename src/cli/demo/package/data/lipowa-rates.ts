import type { Rate } from '../finance/rate'

const MANAGEMENT = 'Koszty zarządu'
const MEDIA = 'Media'

/** Rates of the small house, as a notice lists them. */
export const LIPOWA_RATES: readonly Rate[] = [
  {
    component: 'EKSP',
    name: 'Koszty zarządu nieruchomością',
    unit: 'm²',
    fund: MANAGEMENT,
    basis: 'uchwała nr 1/{year}',
    rates: ['2.90', '3.05', '3.20', '3.425'],
    quantity: 'area',
    uses: ['residential', 'commercial', 'garage'],
  },
  {
    component: 'FR',
    name: 'Fundusz remontowy',
    unit: 'm²',
    fund: 'Fundusz remontowy',
    basis: 'uchwała nr 2/{year}',
    rates: ['1.20', '1.20', '1.50', '1.50'],
    quantity: 'area',
    uses: ['residential', 'commercial'],
  },
  {
    component: 'ZW',
    name: 'Zimna woda i ścieki',
    unit: 'm³',
    fund: MEDIA,
    basis: 'taryfa wodociągów na {year} rok',
    rates: ['11.62', '12.23', '12.87', '13.462433'],
    quantity: 'coldAndHotWater',
    uses: ['residential', 'commercial'],
  },
  {
    component: 'CO',
    name: 'Ogrzewanie',
    unit: 'm²',
    fund: MEDIA,
    basis: 'taryfa ciepłowni na {year} rok',
    rates: ['4.10', '4.35', '4.60', '4.90'],
    quantity: 'heatedArea',
    uses: ['residential', 'commercial'],
  },
  {
    component: 'SM',
    name: 'Wywóz śmieci',
    unit: 'os.',
    fund: 'Opłata dla gminy',
    basis: 'uchwała Rady Miasta Krakowa z {year} roku',
    rates: ['27.00', '32.00', '34.00', '34.00'],
    quantity: 'wastePersons',
    uses: ['residential'],
  },
]
