import type { ComponentCode, QuantityKind } from '@/src/domain/finance/charging/catalogue'
import { catalogue, unitOf } from '@/src/domain/finance/charging/catalogue'
import type { Rate } from '@/src/domain/finance/charging/pick-rates'
import type { ChargedPremises } from '@/src/domain/finance/charging/premises-charge'

/** A community's rate in force since 2026-01-01, with whatever differs. */
export const rate = (component: ComponentCode, perUnit: string, more: Partial<Rate> = {}): Rate => {
  const quantity: QuantityKind = more.quantity ?? catalogue[component].quantities[0]
  return {
    id: `${component} ${perUnit}`,
    ...{ component, name: component, unit: unitOf(quantity), quantity, rate: perUnit },
    ...{ isNet: false, vatTreatment: null, fund: null, basis: null },
    ...{ premisesId: null, buildingId: null, use: null, validFromOn: '2026-01-01', validToOn: null },
    ...more,
  }
}

/** The flat of domain rules 2.4: 48.37 m², 6.000 m³ cold by the norm, 4.500 m³ hot, 3 persons for waste and lift. */
export const flat = (more: Partial<ChargedPremises> = {}): ChargedPremises => ({
  place: { premisesId: 'P1', buildingId: 'B1', use: 'residential' },
  facts: {
    areaM2: '48.37',
    heatedAreaM2: '48.37',
    share: null,
    values: [
      { name: 'persons', validFromOn: '2020-01-01', value: '2.000' },
      { name: 'wastePersons', validFromOn: '2020-01-01', value: '3.000' },
      { name: 'coldWaterNorm', validFromOn: '2020-01-01', value: '3.000' },
      { name: 'hotWaterForecast', validFromOn: '2020-01-01', value: '4.500' },
    ],
    waterMeters: 2,
    allocators: 0,
  },
  accounts: [{ accountId: 'K1', openedOn: '2020-01-01', closedOn: null }],
  holdings: [],
  ...more,
})

/** The rates of domain rules 2.4. */
export const vectorRates: Rate[] = [
  rate('EKSP', '4.15'),
  rate('FR', '1.85'),
  rate('CO_M2', '4.90'),
  rate('ZW', '5.2133'),
  rate('SC', '8.2491'),
  rate('CW_W', '5.2133'),
  rate('CW_P', '31.67'),
  rate('SM', '34.00'),
  rate('WI', '6.50'),
  rate('AW', '1.23'),
  rate('DOM', '2.00'),
  rate('GA', '35.00'),
]
