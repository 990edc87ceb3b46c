import { naturalOrder } from '@/src/domain/natural-order'
import type { SettlementComponent, SettlementLine } from './settlement-view'

const sum = (lines: readonly SettlementLine[], side: 'advancesGr' | 'costGr'): number =>
  lines.reduce((total, line) => total + line[side], 0)

/** The lines in their order („2” before „10”), gathered by component, each beside what it cost the period before. */
export function foldComponents(
  lines: readonly SettlementLine[],
  previous: readonly { component: string; costGr: number }[],
): SettlementComponent[] {
  const components = new Map<string, SettlementLine[]>()
  for (const line of [...lines].sort((a, b) => naturalOrder(a.line, b.line)))
    components.set(line.component, [...(components.get(line.component) ?? []), line])
  return [...components].map(([component, own]) => {
    const before = previous.filter((each) => each.component === component)
    const [advancesGr, costGr] = [sum(own, 'advancesGr'), sum(own, 'costGr')]
    return {
      component,
      name: own[0]?.name ?? component,
      lines: own,
      advancesGr,
      costGr,
      resultGr: advancesGr - costGr,
      previousCostGr: before.length === 0 ? null : before.reduce((total, { costGr }) => total + costGr, 0),
    }
  })
}
