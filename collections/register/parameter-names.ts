/** What an advance is reckoned from, beside the premises' own measures. */
export const parameterNames = [
  'persons',
  'wastePersons',
  'coldWaterNorm',
  'hotWaterNorm',
  'coldWaterForecast',
  'hotWaterForecast',
  'heatForecast',
  'areaM2',
  'heatedAreaM2',
  'allocatorFactor',
] as const
