/** What a component is to VAT: management of the house, waste passed on to the gmina, or a medium of its own. */
export type VatSubject = 'management' | 'waste' | 'water' | 'heat'

/** What a rate is multiplied by; where the figure comes from is said in `quantity.ts`. */
export const quantityKinds = [
  'area',
  'heatedArea',
  'share',
  'premises',
  'persons',
  'wastePersons',
  'coldWater',
  'hotWater',
  'allWater',
  'lumpSumWater',
  'heat',
  'waterMeters',
  'allocators',
] as const
export type QuantityKind = (typeof quantityKinds)[number]

type Component = { vat: VatSubject; quantities: readonly QuantityKind[] }

const perHome = ['area', 'premises'] as const
const waterLike = ['coldWater', 'hotWater', 'allWater'] as const
const management = (...quantities: QuantityKind[]): Component => ({ vat: 'management', quantities })

/**
 * Components of an advance in the order a notice lists them (domain rules 2.3); the first quantity is the usual one.
 * Names stand in the message files, as people read them.
 */
export const catalogue = {
  EKSP: management('area', 'share'),
  ADM: management(...perHome),
  FR: management('area'),
  CO_M2: { vat: 'heat', quantities: ['heatedArea'] },
  CO_GJ: { vat: 'heat', quantities: ['heat'] },
  CO_ST: { vat: 'heat', quantities: ['heatedArea', 'premises'] },
  ZW: { vat: 'water', quantities: waterLike },
  SC: { vat: 'water', quantities: ['allWater', 'coldWater'] },
  CW_W: { vat: 'water', quantities: ['hotWater'] },
  CW_P: { vat: 'heat', quantities: ['hotWater', 'heat'] },
  CW_ST: { vat: 'heat', quantities: ['premises', 'area'] },
  WR: { vat: 'water', quantities: ['lumpSumWater'] },
  SM: { vat: 'waste', quantities: ['wastePersons', 'allWater', 'area', 'premises'] },
  WI: management('wastePersons', 'persons', 'area', 'premises'),
  EN: management(...perHome),
  AW: { vat: 'water', quantities: ['waterMeters'] },
  AP: { vat: 'heat', quantities: ['allocators'] },
  GA: management('premises', 'area'),
  DOM: management('premises'),
  TV: management('premises'),
  OCHR: management('premises'),
  MON: management('premises'),
  UBEZP: management(...perHome),
  UW: management('share', 'area'),
  KRED: management('area'),
  INNE: management('premises'),
} as const satisfies Record<string, Component>

export type ComponentCode = keyof typeof catalogue
export const componentCodes = Object.keys(catalogue) as [ComponentCode, ...ComponentCode[]]

export const isComponentCode = (code: string): code is ComponentCode => code in catalogue

/** Whether the catalogue knows a component by this quantity. */
export const allowsQuantity = (code: ComponentCode, quantity: QuantityKind): boolean =>
  (catalogue[code].quantities as readonly QuantityKind[]).includes(quantity)

/** Place of a component in a notice; what is not in the catalogue comes last. */
export const componentOrder = (code: string): number => {
  const place = (componentCodes as readonly string[]).indexOf(code)
  return place < 0 ? componentCodes.length : place
}

const UNITS: Record<QuantityKind, string> = {
  area: 'm²',
  heatedArea: 'm²',
  share: 'udział',
  premises: 'lokal',
  persons: 'os.',
  wastePersons: 'os.',
  coldWater: 'm³',
  hotWater: 'm³',
  allWater: 'm³',
  lumpSumWater: 'm³',
  heat: 'GJ',
  waterMeters: 'szt.',
  allocators: 'szt.',
}

/** The unit a notice prints where a rate names none of its own. */
export const unitOf = (quantity: QuantityKind): string => UNITS[quantity]
