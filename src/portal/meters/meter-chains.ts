import type { PlaceMeter } from './place-meters'

/** Meters of one measured place, newest first. */
export type MeterChain<M = PlaceMeter> = [M, ...M[]]

/** Puts each meter behind the one that replaced it; a meter nobody replaced heads its own chain. */
export function meterChains<M extends Pick<PlaceMeter, 'id' | 'replacesId'>>(
  meters: readonly M[],
): MeterChain<M>[] {
  const byId = new Map(meters.map((meter) => [meter.id, meter]))
  const replaced = new Set(meters.map((meter) => meter.replacesId))
  return meters
    .filter((meter) => !replaced.has(meter.id))
    .map((newest) => {
      const chain: MeterChain<M> = [newest]
      let before = newest.replacesId ? byId.get(newest.replacesId) : undefined
      // A ring of replacements in bad data must not hang the page.
      while (before && !chain.includes(before)) {
        chain.push(before)
        before = before.replacesId ? byId.get(before.replacesId) : undefined
      }
      return chain
    })
}
