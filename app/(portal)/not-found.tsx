import { cookies } from 'next/headers'
import { todayInWarsaw } from '@/src/platform/clock'
import { currentResident, currentText } from '@/src/portal/frame/current-resident'
import { placeCookie } from '@/src/portal/frame/page-context'
import { withQuery } from '@/src/portal/frame/search'
import { choosePlace } from '@/src/portal/register/place'
import { NotFoundPage } from '@/src/portal/system/NotFoundPage'

export default async function NotFound() {
  const [actor, text, jar] = await Promise.all([currentResident(), currentText(), cookies()])
  if (!actor) return <NotFoundPage text={text} context={null} />
  const place = choosePlace(actor, null, jar.get(placeCookie)?.value ?? null)
  return (
    <NotFoundPage
      text={text}
      context={{
        actor,
        text,
        place: place === 'foreign' ? null : place,
        todayOn: todayInWarsaw(),
        search: {},
        link: withQuery,
      }}
    />
  )
}
