import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { viewerFromCookie } from '@/access/actor/from-cookie'
import { chooseLocale, languageCookie } from '../text/locale'
import { portalText, type PortalText } from '../text/portal-text'

/** Who asks, once a request: the layout, the page and a missing page share the answer. */
export const currentResident = cache(async () => viewerFromCookie((await headers()).get('cookie')))

/** Words of the resident's language, else of the one chosen on the sign-in page, else Polish. */
export async function currentText(): Promise<PortalText> {
  const resident = await currentResident()
  const chosen = (await cookies()).get(languageCookie)?.value
  return portalText(chooseLocale(resident?.locale, chosen))
}
