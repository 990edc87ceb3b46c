import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { AdminFrame } from '../AdminFrame'
import { booksContext, type BooksContext } from './context'
import { Outcome } from './Outcome'
import { sayIn, type BookText } from './say'

type Page = { title: BookText; intro: BookText; content: (context: BooksContext) => Promise<ReactNode> }

/** A bookkeeping view in the admin's frame: who may, what came of the last form, the page itself. Works without script. */
export async function BooksPage({ view, page }: { view: AdminViewServerProps; page: Page }) {
  const context = await booksContext(view)
  const say = sayIn(view.initPageResult.req.i18n.language)
  return (
    <AdminFrame view={view} className="lokalenet-books">
      <h1>{say(page.title)}</h1>
      {context === null && <p role="alert">{say('common.forbidden')}</p>}
      {context && (
        <>
          <Outcome context={context} />
          <p>{say(page.intro)}</p>
          {await page.content(context)}
        </>
      )}
    </AdminFrame>
  )
}
