/** Totals over fewer premises than this would tell what single ones owe (domain, sections 9.2 and 9.3). */
export const LEAST_PREMISES = 5

/** Whether the total of a group of premises may be shown. */
export const isLargeEnough = (premises: number): boolean => premises >= LEAST_PREMISES

/**
 * Groups whose totals may be shown beside the total of all: those large enough. What is left out follows from the rest as
 * one sum: where that is a single group, or groups of too few premises together, the smallest of the shown is left out as
 * well. A group without premises tells nothing of anybody and is shown.
 */
export function shownGroups<Group extends { premises: number }>(groups: readonly Group[]): Group[] {
  const bySize = groups.filter(({ premises }) => premises > 0).sort((a, b) => a.premises - b.premises)
  let hidden = bySize.findIndex(({ premises }) => isLargeEnough(premises))
  if (hidden < 0) hidden = bySize.length
  const hiddenPremises = () => bySize.slice(0, hidden).reduce((sum, { premises }) => sum + premises, 0)
  while (hidden > 0 && hidden < bySize.length && (hidden === 1 || !isLargeEnough(hiddenPremises())))
    hidden += 1
  const left = new Set(bySize.slice(0, hidden))
  return groups.filter((group) => !left.has(group))
}
