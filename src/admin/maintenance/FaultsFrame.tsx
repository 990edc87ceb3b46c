import { DefaultTemplate } from '@payloadcms/next/templates'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { faultsContext, type FaultsContext } from './context'
import { Outcome } from './Outcome'
import { sayIn, type FaultText } from './say'

type Page = {
  title: FaultText
  /** Of the office alone. */
  isOffice?: boolean
  content: (context: FaultsContext) => Promise<ReactNode>
}

/** A view about faults in the admin's frame: who may, what came of the last form, the page itself. Works without script. */
export async function FaultsFrame({ view, page }: { view: AdminViewServerProps; page: Page }) {
  const { initPageResult, params, searchParams } = view
  const { req, permissions, visibleEntities } = initPageResult
  const context = await faultsContext(view)
  const say = sayIn(req.i18n.language)
  const isShown = context !== null && (!page.isOffice || context.keeper.isOffice)
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={initPageResult.locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      searchParams={searchParams}
      user={req.user ?? undefined}
      visibleEntities={visibleEntities}
    >
      <div className="lokalenet-books lokalenet-faults">
        {!isShown && (
          <>
            <h1>{say(page.title)}</h1>
            <p role="alert">{say(context ? 'common.officeOnly' : 'common.forbidden')}</p>
          </>
        )}
        {isShown && (
          <>
            <Outcome context={context} />
            {await page.content(context)}
          </>
        )}
      </div>
    </DefaultTemplate>
  )
}
