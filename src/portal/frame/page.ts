import type { ReactElement } from 'react'
import { hiddenInPreview } from '../system/PreviewPages'
import { answerMissing } from './missing'
import { pageContext, type PageContext, type PlaceContext } from './page-context'
import type { Search } from './search'

/**
 * A page behind the sign-in: who is it, then what `render` makes of it. A place of somebody else, and null from
 * `render`, are answered as a page that does not exist.
 */
export async function residentPage(
  path: string,
  searchParams: Promise<Search>,
  render: (context: PageContext) => Promise<ReactElement | null>,
): Promise<ReactElement> {
  const context = await pageContext(path, searchParams)
  return (context && (await render(context))) ?? answerMissing()
}

/** As `residentPage`, for pages about a place: without one there is no such page. */
export const placePage = (
  path: string,
  searchParams: Promise<Search>,
  render: (context: PlaceContext) => Promise<ReactElement | null>,
): Promise<ReactElement> =>
  residentPage(path, searchParams, (context) =>
    context.place ? render({ ...context, place: context.place }) : Promise.resolve(null),
  )

/**
 * As `residentPage`, for what is the person's alone: his own answers in surveys, keys of his receipts, sessions and who
 * read his data. A member of staff in a preview is told so instead, and nothing of it is read.
 */
export const ownPage = (
  path: string,
  searchParams: Promise<Search>,
  render: (context: PageContext) => Promise<ReactElement | null>,
): Promise<ReactElement> =>
  residentPage(path, searchParams, (context) =>
    context.actor.isPreview ? Promise.resolve(hiddenInPreview(context)) : render(context),
  )
