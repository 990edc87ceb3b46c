import { addMonths, firstOfMonth, parsePeriod } from '@/src/domain/time/civil-date'
import { first, idOf, notAnId, type Search } from '../../frame/search'

export const advanceSorts = ['premises', 'amount', 'change'] as const
export type AdvanceSort = (typeof advanceSorts)[number]

/** `month` is the first of a month; `component` null: the whole advance. */
export type AdvancesWish = {
  month: string
  component: string | null
  sort: AdvanceSort
  buildingId: string | null
  page: number
}

/** Which advances an address asks for, of this month where it names none. Null where it names what is none. */
export function advancesWish(search: Search, todayOn: string): AdvancesWish | null {
  const typed = first(search, 'month')
  const period = typed === null ? todayOn.slice(0, 7) : parsePeriod(typed)
  const sort = advanceSorts.find((one) => one === (first(search, 'sort') ?? 'premises'))
  const buildingId = idOf(search, 'building')
  const page = first(search, 'page') ?? '1'
  if (period === null || !sort || buildingId === notAnId || !/^[1-9]\d{0,3}$/.test(page)) return null
  return {
    month: firstOfMonth(`${period}-01`),
    component: first(search, 'component'),
    sort,
    buildingId,
    page: Number(page),
  }
}

export const monthBefore = (month: string): string => addMonths(month, -1)

/** The wish as an address says it. */
export const parametersOf = ({ month, component, sort, buildingId }: AdvancesWish) => ({
  month: month.slice(0, 7),
  component,
  sort,
  building: buildingId,
})
