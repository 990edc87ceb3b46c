import { parseCivilDate } from '@/src/domain/time/civil-date'
import { first, type Search } from '../frame/search'

/** The days a statement was asked for as they were typed; null where the field was left empty. */
export type StatementWish = { from: string | null; to: string | null }

export type StatementProblem = { field: 'from' | 'to'; code: 'BAD_DAY' | 'ORDER' }

export const statementWish = (search: Search): StatementWish => ({
  from: first(search, 'from')?.trim().slice(0, 20) || null,
  to: first(search, 'to')?.trim().slice(0, 20) || null,
})

const civil = (typed: string | null): string | undefined => (typed && parseCivilDate(typed)) || undefined

/** The days as the calendar has them, `29.03.2026` included, or what is wrong with them. */
export function readWish(
  wish: StatementWish,
): { ok: true; from: string | undefined; to: string | undefined } | { ok: false; problem: StatementProblem } {
  const [from, to] = [civil(wish.from), civil(wish.to)]
  if (wish.from && !from) return { ok: false, problem: { field: 'from', code: 'BAD_DAY' } }
  if (wish.to && !to) return { ok: false, problem: { field: 'to', code: 'BAD_DAY' } }
  if (from && to && to < from) return { ok: false, problem: { field: 'to', code: 'ORDER' } }
  return { ok: true, from, to }
}
