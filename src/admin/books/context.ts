import type { AdminViewServerProps } from 'payload'
import { booksOf, mayKeepBooks } from '@/access/may-keep-books'
import { formatPln } from '@/src/domain/finance/money'
import { booksOfKeeper, type BookCommunity } from '@/src/services/finance/booking/find-account'
import type { Keeper } from '@/src/services/finance/books/portal-books'
import { sayIn, type Say } from './say'

/** What a bookkeeping view knows of who looks at it and what was asked. */
export type BooksContext = {
  keeper: Keeper
  say: Say
  communities: BookCommunity[]
  /** The community looked at; the first whose books the portal keeps where none was chosen. */
  community: BookCommunity | null
  /** A value of the address; empty where there is none. */
  asked: (name: string) => string
}

/** Who looks and what was asked; null for who may not keep books. Payload guards no custom view, so each asks here. */
export async function booksContext({
  initPageResult,
  searchParams,
}: AdminViewServerProps): Promise<BooksContext | null> {
  const { req } = initPageResult
  const actor = await mayKeepBooks(req)
  if (actor === null) return null
  const keeper: Keeper = { staffId: actor.id, communities: booksOf(actor) }
  const asked = (name: string): string => {
    const value = searchParams?.[name]
    return typeof value === 'string' ? value.slice(0, 1000) : ''
  }
  const communities = await booksOfKeeper(keeper)
  const community =
    communities.find(({ id }) => id === asked('community')) ??
    communities.find(({ bookkeeping }) => bookkeeping === 'portal') ??
    null
  return { keeper, say: sayIn(req.i18n.language), communities, community, asked }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** An id of the address, or null: anything else is not asked of the database. */
export const askedId = ({ asked }: BooksContext, name: string): string | null =>
  UUID.test(asked(name)) ? asked(name) : null

export const pln = (gr: bigint | number): string => formatPln(gr)

/** `9.02.2026` for people; an hour is left out. */
export const dayOf = (date: string): string =>
  `${Number(date.slice(8, 10))}.${date.slice(5, 7)}.${date.slice(0, 4)}`

/** `kwiecień 2026` in the clerk's language. */
export const monthOf = (say: Say, period: string): string =>
  new Intl.DateTimeFormat(say.language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${period}-01T00:00:00Z`),
  )

/** „o 9,68 zł więcej”, „bez zmian”: words, not signs. */
export const difference = (say: Say, gr: bigint | number): string => {
  const amount = BigInt(gr)
  if (amount === 0n) return say('common.same')
  return amount > 0n
    ? say('common.more', { amount: pln(amount) })
    : say('common.less', { amount: pln(-amount) })
}

/** „do zapłaty 412,30 zł”, „nadpłata 35,00 zł”. */
export const balance = (say: Say, gr: bigint): string =>
  gr === 0n
    ? say('common.even')
    : gr > 0n
      ? say('common.owed', { amount: pln(gr) })
      : say('common.overpaid', { amount: pln(-gr) })
