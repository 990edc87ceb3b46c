import { isSameOrigin } from '@/src/platform/http/same-origin'
import { seeOther } from '@/src/portal/forms/form-route'
import { endPreview } from '@/src/services/register/preview'

export const dynamic = 'force-dynamic'

/** Ends a preview: back to the list of people it was begun from. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 })
  return seeOther('/admin/collections/residents', [await endPreview(request.headers.get('cookie'))])
}
