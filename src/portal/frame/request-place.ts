import type { ResidentActor } from '@/access/actor/types'
import { choosePlace, placesOf, type Place } from '../register/place'
import { placeCookie } from './page-context'
import { idOf, notAnId } from './search'

const cookieOf = (request: Request, name: string): string | null =>
  new RegExp(`(?:^|;\\s*)${name}=([^;]+)`).exec(request.headers.get('cookie') ?? '')?.[1] ?? null

export type PlaceWish = { place: Place; accountId: string | null }

/**
 * The place, and the account if one is named, that a request outside the pages asks about: `?premises=`, `?account=`,
 * else the place chosen last. An account alone leads to the place that names it. Null where either is none of the
 * resident's: the same answer for a foreign and a missing id.
 */
export function placeFromRequest(actor: ResidentActor, request: Request): PlaceWish | null {
  const search = Object.fromEntries(new URL(request.url).searchParams)
  const accountId = idOf(search, 'account')
  const named = idOf(search, 'premises')
  if (accountId === notAnId) return null
  const holder =
    accountId !== null && named === null
      ? (placesOf(actor).find(({ ties }) =>
          ties.some((tie) => tie.accounts.some((account) => account.accountId === accountId)),
        ) ?? 'foreign')
      : choosePlace(actor, named, cookieOf(request, placeCookie))
  return holder === null || holder === 'foreign' ? null : { place: holder, accountId }
}
