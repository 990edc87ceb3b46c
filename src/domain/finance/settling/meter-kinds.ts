/** Which meters a component's use is read from. Sewage is all water that came in. */
const KINDS: Record<string, readonly string[]> = {
  ZW: ['coldWater'],
  SC: ['coldWater', 'hotWater'],
  CW_W: ['hotWater'],
  CW_P: ['hotWater'],
  CO_GJ: ['heat'],
  CO_M2: ['heat'],
  CO_ST: ['heat'],
  EN: ['electricity'],
}

export const meterKindsOf = (component: string, method: 'meter' | 'allocator'): readonly string[] =>
  method === 'allocator' ? ['allocator'] : (KINDS[component] ?? ['coldWater'])

/** Whether a component can be shared out by meters at all. */
export const isMetered = (component: string): boolean => component in KINDS
