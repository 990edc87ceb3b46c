import { decimalText } from '@/src/domain/finance/decimal'
import { differenceTenths } from '@/src/domain/meters/reading-balance'
import { READING_SCALE } from '@/src/domain/meters/reading-points'
import { roundedUse } from '../../meters/meter-words'
import { toSafe } from '../../money'
import type { PortalText } from '../../text/portal-text'
import { percent } from '../board-words'
import type { MainMeter } from './read-reading-balance'

/** „Zimna woda, budynek 1” */
export const mainName = (
  text: PortalText,
  { kind, building }: Pick<MainMeter, 'kind' | 'building'>,
): string => {
  const name = text.t(`meters.kind.${kind}`)
  return building === null ? name : text.t('board.readings.ofBuilding', { kind: name, code: building })
}

/** Use in the meter's unit: „1 204,5 m³”. */
export const unitsWords = (text: PortalText, main: MainMeter, units: bigint): string =>
  text.set(`${roundedUse(text, main, decimalText(units, READING_SCALE))} ${main.unit}`)

/** „12,4 m³ więcej na głównym (3,1%)” */
export function balanceWords(
  text: PortalText,
  main: MainMeter,
  { mainUnits, subUnits }: { mainUnits: bigint; subUnits: bigint },
): string {
  const difference = mainUnits - subUnits
  if (difference === 0n) return text.t('board.readings.same')
  const amount = unitsWords(text, main, difference < 0n ? -difference : difference)
  const tenths = differenceTenths(mainUnits, subUnits)
  return text.t(difference > 0n ? 'board.readings.more' : 'board.readings.less', {
    amount,
    percent: tenths === null ? '—' : percent(text, toSafe(tenths)),
  })
}
