import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { AdminFrame } from '../AdminFrame'
import { metersContext, type MetersContext } from './context'
import { Outcome } from './Outcome'
import { sayIn, type MeterText } from './say'

type Page = { title: MeterText; intro: MeterText; content: (context: MetersContext) => Promise<ReactNode> }

/** A view about meters in the admin's frame: who may, what came of the last form, the page itself. Works without script. */
export async function MetersFrame({ view, page }: { view: AdminViewServerProps; page: Page }) {
  const context = await metersContext(view)
  const say = sayIn(view.initPageResult.req.i18n.language)
  return (
    <AdminFrame view={view} className="lokalenet-books lokalenet-meters">
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
