import { DefaultTemplate } from '@payloadcms/next/templates'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

type FrameProps = { view: AdminViewServerProps; className: string; children: ReactNode }

/**
 * A view of our own within the admin's frame, with its menu and bar. Payload guards no custom view: whoever uses the
 * frame has asked the policy himself and gives it nothing the reader may not see.
 */
export const AdminFrame = ({ view, className, children }: FrameProps) => {
  const { initPageResult, params, searchParams } = view
  const { req, permissions, visibleEntities, locale } = initPageResult
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      searchParams={searchParams}
      user={req.user ?? undefined}
      viewActions={req.payload.config.admin.components.actions}
      visibleEntities={visibleEntities}
    >
      <div className={className}>{children}</div>
    </DefaultTemplate>
  )
}
