import type { AdminViewServerProps } from 'payload'
import { mayKeepRegister, type RegisterKeeper } from '@/access/may-keep-register'
import { formatPln } from '@/src/domain/finance/money'
import { communityChoices } from '@/src/services/register/community-head'
import { sayIn, type Say } from './say'

/** What a view of the register knows of who looks at it and what was asked. */
export type RegisterContext = {
  keeper: RegisterKeeper
  say: Say
  communities: { id: string; name: string }[]
  /** The community asked for, or the only one. */
  community: { id: string; name: string } | null
  /** A value of the address; empty where there is none. */
  asked: (name: string) => string
}

/** Longest of the addresses' values: pasted rows come back in one. */
const LONGEST = 20_000

type Who = (req: AdminViewServerProps['initPageResult']['req']) => Promise<RegisterKeeper | null>

/** Who looks and what was asked; null for who may not. Payload guards no custom view, so each asks here. */
export async function registerContext(
  { initPageResult, searchParams }: AdminViewServerProps,
  who: Who = mayKeepRegister,
): Promise<RegisterContext | null> {
  const { req } = initPageResult
  const keeper = await who(req)
  if (keeper === null) return null
  const asked = (name: string): string => {
    const value = searchParams?.[name]
    return typeof value === 'string' ? value.slice(0, LONGEST) : ''
  }
  const communities = await communityChoices(keeper.communities)
  const only = communities.length === 1 ? (communities[0] ?? null) : null
  const community = communities.find(({ id }) => id === asked('community')) ?? only
  return { keeper, say: sayIn(req.i18n.language), communities, community, asked }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** An id of the address, or null: anything else is not asked of the database. */
export const askedId = ({ asked }: RegisterContext, name: string): string | null =>
  UUID.test(asked(name)) ? asked(name) : null

/** `9.02.2026` for people. */
export const dayOf = (date: string): string =>
  `${Number(date.slice(8, 10))}.${date.slice(5, 7)}.${date.slice(0, 4)}`

/** `kwiecień 2026` in the clerk's language. */
export const monthOf = (say: Say, period: string): string =>
  new Intl.DateTimeFormat(say.language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${period}-01T00:00:00Z`),
  )

export const pln = (gr: bigint | number): string => formatPln(gr)

/** „do zapłaty 412,30 zł”, „nadpłata 35,00 zł”. */
export const balance = (say: Say, gr: number): string =>
  gr === 0
    ? say('common.even')
    : gr > 0
      ? say('common.owed', { amount: pln(gr) })
      : say('common.overpaid', { amount: pln(-gr) })
