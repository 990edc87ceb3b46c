import { dayOfWeek } from '@/src/domain/time/civil-date'
import type { SumLine } from '../components/Sum'
import type { PortalText } from '../text/portal-text'
import type { BalanceFigures, NamedAmount, OpenPart } from './balance-view'
import { entryOfDay, entryTitle } from './entry-words'

/** More unpaid debits than this are summed up, the oldest of them. */
const PARTS_SHOWN = 8
/** More payments on one debit than this are summed up. */
const PAYMENTS_SHOWN = 3

/** Weekday in the form that follows „do”, and the date. */
const untilDay = (text: PortalText, on: string): { weekday: string; date: string } => ({
  weekday: text.t('dates.weekdayUntil', { day: `${dayOfWeek(on)}` }),
  date: text.date(on),
})

/** What stands under the large figure: by when, how much of it is overdue, or what happens to an overpayment. */
export function figureWhen(text: PortalText, figures: BalanceFigures): string | null {
  const { balanceGr, overdueGr, overdueSinceOn, nextDueOn, nextDueGr } = figures
  if (balanceGr < 0) return text.t('balance.overpaidWhen')
  if (balanceGr === 0) return text.t('balance.settledWhen')
  if (overdueGr > 0 && overdueSinceOn) {
    if (overdueGr >= balanceGr || nextDueOn === null) {
      return overdueGr >= balanceGr
        ? text.t('balance.overdueAll', { date: text.date(overdueSinceOn) })
        : text.t('balance.overduePart', { amount: text.money(overdueGr), date: text.date(overdueSinceOn) })
    }
    return text.t('balance.overduePartNext', {
      amount: text.money(overdueGr),
      since: text.dateShort(overdueSinceOn),
      next: text.money(nextDueGr),
      ...untilDay(text, nextDueOn),
    })
  }
  if (nextDueOn === null) return null
  return nextDueGr < balanceGr
    ? text.t('balance.untilPart', { amount: text.money(nextDueGr), ...untilDay(text, nextDueOn) })
    : text.t('balance.until', untilDay(text, nextDueOn))
}

const deduction = (text: PortalText, key: string, label: string, amountGr: number): SumLine => ({
  key,
  label,
  word: text.t('word.deducted'),
  amount: text.money(amountGr),
})

function deductions(text: PortalText, part: OpenPart): SumLine[] {
  const { paidBy } = part
  if (paidBy.length > PAYMENTS_SHOWN) {
    const sum = paidBy.reduce((total, { amountGr }) => total + amountGr, 0)
    return [deduction(text, `${part.name.id}-paid`, text.t('balance.earlierPayments'), sum)]
  }
  return paidBy.map((paid: NamedAmount) =>
    deduction(text, `${part.name.id}-${paid.name.id}`, entryOfDay(text, paid.name), paid.amountGr),
  )
}

const partLines = (text: PortalText, part: OpenPart): SumLine[] => [
  {
    key: part.name.id,
    label: entryTitle(text, part.name),
    note: text.t(part.isOverdue ? 'balance.overdueNote' : 'balance.dueNote', {
      date: text.dateShort(part.dueOn),
    }),
    amount: text.money(part.amountGr),
  },
  ...deductions(text, part),
]

/** The oldest debts in one line where there are many. */
function olderLine(text: PortalText, older: OpenPart[]): SumLine[] {
  if (older.length === 0) return []
  const sum = older.reduce((total, { openGr }) => total + openGr, 0)
  return [
    { key: 'older', label: text.t('balance.olderDebts', { count: older.length }), amount: text.money(sum) },
  ]
}

const differenceLine = (text: PortalText, differenceGr: number, owing: boolean): SumLine[] =>
  differenceGr === 0
    ? []
    : [
        {
          key: 'difference',
          label: text.t('balance.reversalDifference'),
          word: differenceGr > 0 === owing ? null : text.t('word.deducted'),
          amount: text.money(differenceGr),
        },
      ]

/** The lines that add up to the balance, without signs: what is owed less what was paid, or what is overpaid. */
export function sumLines(text: PortalText, figures: BalanceFigures): SumLine[] {
  const { openParts, freeCredits, balanceGr, reversalDifferenceGr } = figures
  const difference = differenceLine(text, reversalDifferenceGr, balanceGr > 0)
  if (balanceGr < 0) {
    const free = freeCredits.map((credit) => ({
      key: credit.name.id,
      label: entryOfDay(text, credit.name),
      amount: text.money(credit.amountGr),
    }))
    return [...free, ...difference]
  }
  const older = openParts.length > PARTS_SHOWN ? openParts.slice(0, -PARTS_SHOWN) : []
  const shown = openParts.slice(older.length)
  return [...olderLine(text, older), ...shown.flatMap((part) => partLines(text, part)), ...difference]
}
