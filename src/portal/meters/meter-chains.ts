import type { PlaceMeter } from './place-meters'

/** Meters of one measured place, newest first. */
export type MeterChain = [PlaceMeter, ...PlaceMeter[]]

/** Puts each meter behind the one that replaced it; a meter nobody replaced heads its own chain. */
export function meterChains(meters: readonly PlaceMeter[]): MeterChain[] {
  const byId = new Map(meters.map((meter) => [meter.id, meter]))
  const replaced = new Set(meters.map((meter) => meter.replacesId))
  return meters
    .filter((meter) => !replaced.has(meter.id))
    .map((newest) => {
      const chain: MeterChain = [newest]
      let before = newest.replacesId ? byId.get(newest.replacesId) : undefined
      // A ring of replacements in bad data must not hang the page.
      while (before && !chain.includes(before)) {
        chain.push(before)
        before = before.replacesId ? byId.get(before.replacesId) : undefined
      }
      return chain
    })
}
