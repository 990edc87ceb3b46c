import type { MeterLife, MeterReading, MeterReadingKind } from '@/src/domain/meters/reading-points'

/** An accepted reading by the administration, unless told otherwise. */
export const reading = (
  readOn: string,
  value: string,
  kind: MeterReadingKind = 'administration',
  change: Partial<MeterReading> = {},
): MeterReading => ({ readOn, value, kind, status: 'accepted', ...change })

/** A meter that starts at zero with 2025. */
export const meter = (change: Partial<MeterLife>): MeterLife => ({
  id: 'm',
  digits: 5,
  installedOn: '2025-01-01',
  initialReading: '0.000',
  removedOn: null,
  finalReading: null,
  readings: [],
  ...change,
})
