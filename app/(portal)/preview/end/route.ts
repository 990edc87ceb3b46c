import { isSameOrigin } from '@/src/platform/http/same-origin'
import { endedPreviewCookie } from '@/src/platform/session/preview-cookie'
import { seeOther } from '@/src/portal/forms/form-route'

export const dynamic = 'force-dynamic'

/** Ends a preview: back to the list of people it was begun from. */
export function POST(request: Request): Response {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 })
  return seeOther('/admin/collections/residents', [endedPreviewCookie()])
}
