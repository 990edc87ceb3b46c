import { compareNotices, noticeTotal, type LineComparison } from '@/src/domain/finance/charge-lines'
import { toSafe } from '../money'
import type { AccountNotices, Notice } from './account-notices'
import type { AdvanceView, ComparedLine, ComparedNotice } from './advance-view'
import { toNoticeLine } from './notice-line'
import { reasonsOf } from './notice-reasons'

const toCompared = (line: LineComparison): ComparedLine => ({
  component: line.component,
  before: line.before && toNoticeLine(line.before),
  after: line.after && toNoticeLine(line.after),
  change: line.change,
  differenceGr: toSafe(line.differenceGr),
})

/** Lines by fund; funds in the order in which they first appear. */
function byFund(lines: readonly ComparedLine[]): ComparedNotice['groups'] {
  const groups = new Map<string | null, ComparedLine[]>()
  for (const line of lines) {
    const fund = (line.after ?? line.before)?.fund ?? null
    const known = groups.get(fund)
    if (known) known.push(line)
    else groups.set(fund, [line])
  }
  return [...groups].map(([fund, own]) => ({ fund, lines: own }))
}

/** A notice beside the one it replaces. */
export function compareNotice(notice: Notice, previous: Notice | null): ComparedNotice {
  const totalGr = noticeTotal(notice.lines)
  const comparison = previous && compareNotices(previous.lines, notice.lines)
  const lines: ComparedLine[] = comparison
    ? comparison.lines.map(toCompared)
    : notice.lines.map((line) => ({
        component: line.component,
        before: null,
        after: toNoticeLine(line),
        change: 'unchanged',
        differenceGr: 0,
      }))
  return {
    validFromOn: notice.validFromOn,
    totalGr: toSafe(totalGr),
    previous: previous && { validFromOn: previous.validFromOn, totalGr: toSafe(noticeTotal(previous.lines)) },
    differenceGr: toSafe(comparison?.differenceGr ?? 0n),
    groups: byFund(lines),
    reasons: comparison ? reasonsOf(comparison.lines) : [],
  }
}

/** The notice in force on a day beside the one before it, and those still to come beside their own. */
export function foldNotices(
  notices: AccountNotices['notices'],
  todayOn: string,
): Pick<AdvanceView, 'current' | 'future'> {
  const sorted = [...notices].sort((a, b) => (a.validFromOn < b.validFromOn ? -1 : 1))
  const compared = sorted.map((notice, index) => compareNotice(notice, sorted[index - 1] ?? null))
  const started = compared.filter((notice) => notice.validFromOn <= todayOn)
  return {
    current: started.at(-1) ?? null,
    future: compared.filter((notice) => notice.validFromOn > todayOn),
  }
}
