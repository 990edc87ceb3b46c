import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import type { ReactElement } from 'react'
import { todayInWarsaw } from '@/src/platform/clock'
import { choosePlace } from '../register/place'
import { NotFoundPage } from '../system/NotFoundPage'
import { currentResident, currentText } from './current-resident'
import { placeCookie } from './page-context'
import { answerWithStatus } from './response-status'
import { withQuery } from './search'

/** The page for what is missing, in the frame of whoever asks; it knows nothing of what was asked for. */
export async function missingPage(): Promise<ReactElement> {
  const [actor, text, jar] = await Promise.all([currentResident(), currentText(), cookies()])
  if (!actor) return <NotFoundPage text={text} context={null} />
  const place = choosePlace(actor, null, jar.get(placeCookie)?.value ?? null)
  const context = {
    actor,
    text,
    place: place === 'foreign' ? null : place,
    todayOn: todayInWarsaw(),
    search: {},
    link: withQuery,
  }
  return <NotFoundPage text={text} context={context} />
}

/** Answers 404 with the page drawn by the server, so that it is there with scripts off as well. */
export async function answerMissing(): Promise<ReactElement> {
  if (!answerWithStatus(404)) notFound()
  return missingPage()
}
