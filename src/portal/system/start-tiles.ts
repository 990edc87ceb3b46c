import type { Tile } from '../components/Tiles'
import type { PageContext } from '../frame/page-context'
import { lineName, readingWithUnit, roundedUse, useWithUnit } from '../meters/meter-words'
import type { MeterLine } from '../meters/meters-view'
import type { StartView } from './start-view'

/** More meters than this are a matter for their own page. */
const METERS_SHOWN = 2

function balanceTile({ text, link }: PageContext, balance: NonNullable<StartView['balance']>): Tile {
  const { balanceGr, overdueGr, nextDueOn } = balance
  const note = (() => {
    if (balanceGr < 0) return text.t('start.overpaidNote')
    if (balanceGr === 0) return text.t('start.settledNote')
    if (overdueGr >= balanceGr) return text.t('tasks.overdue')
    if (overdueGr > 0) return text.t('start.overdueNote', { amount: text.money(overdueGr) })
    return nextDueOn ? text.t('start.byDate', { date: text.dayMonth(nextDueOn) }) : text.t('start.toPayNote')
  })()
  return { href: link('/balance'), name: text.t('nav.balance'), figure: text.money(balanceGr), note }
}

function meterTile({ text, link }: PageContext, line: MeterLine): Tile[] {
  const href = `${link('/meters')}#meter-${line.key}`
  const name = lineName(text, line)
  const last = line.months.findLast(({ use }) => use !== null)
  if (last?.use) {
    const month = text.month(last.period)
    const note = line.average
      ? text.t('start.meterNote', {
          month,
          average: text.set(`${roundedUse(text, line, line.average.perMonth)} ${line.unit}`),
        })
      : text.t('start.meterNoteAlone', { month })
    return [{ href, name, figure: useWithUnit(text, line, last.use), note }]
  }
  if (!line.latest) return []
  const note = text.t('start.meterReading', { date: text.date(line.latest.readOn) })
  return [{ href, name, figure: readingWithUnit(text, line, line.latest.value), note }]
}

/** The chosen place in short: what is to be paid, the advance, the last month of its meters. */
export function startTiles(context: PageContext, view: StartView): Tile[] {
  const { text, link, place } = context
  const tiles: Tile[] = []
  if (view.balance) tiles.push(balanceTile(context, view.balance))
  // What a former holder paid monthly is no news of today.
  if (view.advance && place?.isCurrent) {
    tiles.push({
      href: link('/advance'),
      name: text.t('nav.advance'),
      figure: text.money(view.advance.totalGr),
      note: text.t('start.advanceNote', { date: text.date(view.advance.validFromOn) }),
    })
  }
  return [...tiles, ...view.meters.slice(0, METERS_SHOWN).flatMap((line) => meterTile(context, line))]
}
