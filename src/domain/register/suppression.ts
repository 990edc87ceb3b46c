/** Totals over fewer premises than this would tell what single ones owe (domain, sections 9.2 and 9.3). */
export const LEAST_PREMISES = 5

/** Whether the total of a group of premises may be shown. */
export const isLargeEnough = (premises: number): boolean => premises >= LEAST_PREMISES

/**
 * Groups whose totals may be shown beside the total of all: those large enough. Where a single one is left out, it would
 * follow from the rest, so the smallest of these is left out as well.
 */
export function shownGroups<Group extends { premises: number }>(groups: readonly Group[]): Group[] {
  const shown = groups.filter(({ premises }) => isLargeEnough(premises))
  if (groups.length - shown.length !== 1) return shown
  const smallest = shown.reduce<Group | null>(
    (least, group) => (least === null || group.premises < least.premises ? group : least),
    null,
  )
  return shown.filter((group) => group !== smallest)
}
