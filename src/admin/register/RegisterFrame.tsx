import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { AdminFrame } from '../AdminFrame'
import { registerContext, type RegisterContext } from './context'
import { Outcome } from './Outcome'
import { sayIn, type RegisterText } from './say'

type Page = {
  title: RegisterText
  intro: RegisterText
  who?: Parameters<typeof registerContext>[1]
  content: (context: RegisterContext) => Promise<ReactNode>
}

/** A view of the register in the admin's frame: who may, what came of the last form, the page itself. Works without script. */
export async function RegisterFrame({ view, page }: { view: AdminViewServerProps; page: Page }) {
  const context = await registerContext(view, page.who)
  const say = sayIn(view.initPageResult.req.i18n.language)
  return (
    <AdminFrame view={view} className="lokalenet-books lokalenet-register">
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
