export const METER_KINDS = ['coldWater', 'hotWater', 'heat', 'allocator', 'electricity', 'gas'] as const

/** What a meter measures. */
export type MeterKind = (typeof METER_KINDS)[number]
