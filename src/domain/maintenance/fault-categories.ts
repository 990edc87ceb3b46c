/** What a fault is about, in the order people look for it. */
export const FAULT_CATEGORIES = [
  'plumbing',
  'heating',
  'electrical',
  'gas',
  'ventilation',
  'lift',
  'intercom',
  'door',
  'roof',
  'facade',
  'cleaning',
  'greenery',
  'noise',
  'other',
] as const

export type FaultCategory = (typeof FAULT_CATEGORIES)[number]

export const isFaultCategory = (word: string): word is FaultCategory =>
  (FAULT_CATEGORIES as readonly string[]).includes(word)

/** Who finds a fault of a common part: everybody in the building, or its reporter and the administration alone. */
export const FAULT_VISIBILITIES = ['building', 'reporter'] as const
export type FaultVisibility = (typeof FAULT_VISIBILITIES)[number]

/** Complaints of noise are about neighbours: they are not told to the whole building. */
export const visibilityOf = (category: FaultCategory): FaultVisibility =>
  category === 'noise' ? 'reporter' : 'building'
