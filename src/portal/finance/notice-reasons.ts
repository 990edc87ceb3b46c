import type { ChangeCause, LineComparison } from '@/src/domain/finance/charge-lines'
import { toSafe } from '../money'
import type { ChangeReason } from './advance-view'
import { toNoticeLine } from './notice-line'

type Cause = { line: LineComparison; cause: ChangeCause }

/**
 * Lines that moved for one reason belong together: the same new number of persons moves waste and lift alike, one
 * tariff moves heating and warm water. A rate without a stated basis is its own reason.
 */
function reasonKey({ line, cause }: Cause): string {
  if (cause.cause === 'quantity') {
    return `quantity|${line.after?.unit}|${line.before?.quantity}|${line.after?.quantity}`
  }
  if (cause.cause === 'rate') return `rate|${line.after?.basis ?? line.component}`
  return `${cause.cause}|${line.component}`
}

function toReason(causes: [Cause, ...Cause[]]): ChangeReason {
  const [{ line, cause }] = causes
  const { before, after } = line
  return {
    kind: cause.cause,
    basis: cause.cause === 'rate' ? (after?.basis ?? null) : null,
    quantity:
      cause.cause === 'quantity' && before && after
        ? { before: before.quantity, after: after.quantity, unit: after.unit }
        : null,
    lines: causes.map((each) => ({
      name: (each.line.after ?? each.line.before)?.name ?? each.line.component,
      before: each.line.before && toNoticeLine(each.line.before),
      after: each.line.after && toNoticeLine(each.line.after),
    })),
    differenceGr: causes.reduce((sum, each) => sum + toSafe(each.cause.differenceGr), 0),
  }
}

/** The reasons of a change, the largest first; together they are the whole difference. */
export function reasonsOf(lines: readonly LineComparison[]): ChangeReason[] {
  const groups = new Map<string, [Cause, ...Cause[]]>()
  for (const each of lines.flatMap((line) => line.causes.map((cause) => ({ line, cause })))) {
    const key = reasonKey(each)
    const known = groups.get(key)
    if (known) known.push(each)
    else groups.set(key, [each])
  }
  return [...groups.values()]
    .map(toReason)
    .filter((reason) => reason.differenceGr !== 0)
    .sort((a, b) => Math.abs(b.differenceGr) - Math.abs(a.differenceGr))
}
