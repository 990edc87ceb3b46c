import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import type { ResidentActor } from '@/access/actor/types'
import { todayInWarsaw } from '@/src/platform/clock'
import { choosePlace, type Place } from '../register/place'
import type { PortalText } from '../text/portal-text'
import { currentResident, currentText } from './current-resident'
import { idOf, withQuery, type Search } from './search'

export const placeCookie = 'premises'

/** Who asks, about which place, in which language: what every page behind the sign-in begins with. */
export type PageContext = {
  actor: ResidentActor
  text: PortalText
  /** Null where the resident has no place now. */
  place: Place | null
  todayOn: string
  search: Search
  /** An address of the portal that keeps the place this page was opened for. */
  link: (path: string, parameters?: Record<string, string | number | null | undefined>) => string
}

export type PlaceContext = PageContext & { place: Place }

/** Without a session the sign-in page, which leads back here. Null where the address names a place of somebody else. */
export async function pageContext(path: string, searchParams: Promise<Search>): Promise<PageContext | null> {
  const [actor, search] = await Promise.all([currentResident(), searchParams])
  if (!actor) {
    const here = withQuery(
      path,
      Object.fromEntries(Object.entries(search).map(([k, v]) => [k, [v].flat()[0]])),
    )
    redirect(withQuery('/login', { to: here === '/' ? null : here }))
  }
  const [text, jar] = await Promise.all([currentText(), cookies()])
  const named = idOf(search, 'premises')
  const place = choosePlace(actor, named, jar.get(placeCookie)?.value ?? null)
  if (place === 'foreign') return null
  return {
    actor,
    text,
    place,
    todayOn: todayInWarsaw(),
    search,
    link: (to, parameters = {}) => withQuery(to, { premises: named, ...parameters }),
  }
}
