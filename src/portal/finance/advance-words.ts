import type { PortalText } from '../text/portal-text'
import type { ChangeReason, ComparedLine, NoticeLine } from './advance-view'

/** „48,37 m² × 4,15 zł”: the rate with at least two places, as it is printed. */
export const product = (text: PortalText, line: NoticeLine): string =>
  text.t('advance.product', {
    quantity: text.quantity(line.quantity),
    unit: line.unit,
    rate: text.quantity(line.rate, 2),
  })

/** „o 9,68 zł więcej”, „bez zmian” */
export const difference = (text: PortalText, differenceGr: number): string =>
  differenceGr === 0
    ? text.t('advance.unchanged')
    : text.t(differenceGr > 0 ? 'advance.moreBy' : 'advance.lessBy', { amount: text.money(differenceGr) })

const PERSONS = /^os(?:\.|oba|oby|ób)?$/i

/** „3 osoby zamiast 2”, where the unit is persons and both are whole; null otherwise. */
function personsChange(text: PortalText, before: string, after: string, unit: string): string | null {
  const [was, is] = [text.quantity(before), text.quantity(after)]
  return PERSONS.test(unit) && /^\d+$/.test(was) && /^\d+$/.test(is)
    ? text.t('advance.reasonOf.persons', { before: was, after: Number(is) })
    : null
}

/** What moved a line, with the resolution or tariff behind it; null where nothing did. */
export function lineCause(text: PortalText, line: ComparedLine): string | null {
  const { change, differenceGr, after } = line
  if (change === 'unchanged') return null
  const cause = (() => {
    if (change === 'added' || change === 'removed') return text.t(`advance.cause.${change}`)
    if (change === 'both')
      return text.t(line.before?.unit === after?.unit ? 'advance.cause.both' : 'advance.cause.unit')
    const persons =
      change === 'quantity' && line.before && after
        ? personsChange(text, line.before.quantity, after.quantity, after.unit)
        : null
    if (persons) return persons
    const direction = differenceGr >= 0 ? 'Up' : 'Down'
    return text.t(`advance.cause.${change}${direction}`)
  })()
  return after?.basis ? `${cause}, ${text.set(after.basis)}` : cause
}

/** What a reason is called. A number of persons is said in words people use. */
export function reasonTitle(text: PortalText, reason: ChangeReason): string {
  const name = text.set(reason.lines[0]?.name ?? '')
  if (reason.kind === 'rate') {
    return reason.basis
      ? text.t('advance.reasonOf.rate', { basis: reason.basis })
      : text.t('advance.reasonOf.rateOne', { name })
  }
  if (reason.kind !== 'quantity' || !reason.quantity) {
    return text.t(`advance.reasonOf.${reason.kind}`, { name })
  }
  const { before, after, unit } = reason.quantity
  return (
    personsChange(text, before, after, unit) ??
    text.t('advance.reasonOf.quantity', { before: text.quantity(before), after: text.quantity(after), unit })
  )
}

/** Which lines a reason moved; for a single rate how much it was and is. */
export function reasonNote(text: PortalText, reason: ChangeReason): string {
  const [line] = reason.lines
  if (reason.kind === 'rate' && reason.lines.length === 1 && line?.before && line.after) {
    const rates = text.t('advance.rateFromTo', {
      before: text.quantity(line.before.rate, 2),
      after: text.quantity(line.after.rate, 2),
      unit: line.after.unit,
    })
    return reason.basis ? `${text.set(line.name)}, ${rates}` : rates
  }
  const names = [...new Set(reason.lines.map(({ name }) => name))]
  return text.set(names.join(', '))
}
