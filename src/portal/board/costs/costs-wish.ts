import { first, idOf, notAnId, yearOf, type Search } from '../../frame/search'
import type { CostsWish } from './read-costs'
import type { LinesWish } from './read-cost-lines'

/** Which costs an address asks for; this year where it names none. Null where it names what is none or a year to come. */
export function costsWish(search: Search, todayOn: string): CostsWish | null {
  const year = yearOf(search)
  const buildingId = idOf(search, 'building')
  const thisYear = Number(todayOn.slice(0, 4))
  if (year === 'bad' || buildingId === notAnId || (year !== null && year > thisYear)) return null
  return { year: year ?? thisYear, buildingId }
}

/** As `costsWish`, down to a category and a month of it. */
export function linesWish(search: Search, todayOn: string): LinesWish | null {
  const wish = costsWish(search, todayOn)
  const category = first(search, 'category')
  const month = first(search, 'month')
  if (!wish || category === null || category.length > 100) return null
  if (month !== null && !/^([1-9]|1[0-2])$/.test(month)) return null
  return { ...wish, category, month: month === null ? null : Number(month) }
}
