import type { Tie } from '@/access/actor/types'
import type { PortalText } from '../text/portal-text'

type Premises = Tie['premises']

/** „Lokal 7”, „Miejsce G‑4”, „Komórka 3”. */
export const placeName = (text: PortalText, premises: Pick<Premises, 'code' | 'use'>): string =>
  text.t(`place.${premises.use}`, { code: premises.code })

/** „2. piętro”, „parter”; what is no number stays as it was entered. */
export function floorName(text: PortalText, floor: string): string {
  if (!/^-?\d{1,2}$/.test(floor)) return text.set(floor)
  const level = Number(floor)
  if (level === 0) return text.t('place.groundFloor')
  return level < 0 ? text.t('place.underground', { level: -level }) : text.t('place.floor', { level })
}

/** What tells a place from the others in the switch; the area only for those who may see it. */
export function placeDetail(text: PortalText, premises: Premises, withArea: boolean): string {
  const floor = premises.floor ? floorName(text, premises.floor) : null
  const area = withArea ? text.t('place.area', { area: text.quantity(premises.areaM2) }) : null
  return [floor, area].filter(Boolean).join(', ') || text.t(`place.use.${premises.use}`)
}
