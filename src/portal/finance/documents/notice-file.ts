import type { ResidentActor } from '@/access/actor/types'
import { todayInWarsaw } from '@/src/platform/clock'
import { renderPdf } from '@/src/platform/pdf/render-pdf'
import type { MadeFile } from '../../frame/file-route'
import { placeFromRequest } from '../../frame/request-place'
import { searchOf } from '../../frame/request-search'
import { first } from '../../frame/search'
import type { PortalText } from '../../text/portal-text'
import { readAdvance } from '../read-advance'
import { fileName } from './document-head'
import { noticePdf } from './notice-pdf'

/** The notice asked for as a file; null where the account or the notice is none of the resident's. */
export async function noticeFile({
  actor,
  request,
  text,
}: {
  actor: ResidentActor
  request: Request
  text: PortalText
}): Promise<MadeFile | null> {
  const wish = placeFromRequest(actor, request)
  const view = wish && (await readAdvance(actor, wish.place, wish.accountId))
  if (!view) return null
  const from = first(searchOf(request), 'from')
  const notices = [...(view.current ? [view.current] : []), ...view.future]
  const notice = from === null ? notices[0] : notices.find(({ validFromOn }) => validFromOn === from)
  if (!notice) return null
  const { community } = wish.place
  const context = { text, community, todayOn: todayInWarsaw(), asOfAt: view.asOfAt }
  return {
    body: await renderPdf(noticePdf(context, view.account, notice)),
    type: 'application/pdf',
    name: fileName('pdf', 'zaliczka', view.account.code, notice.validFromOn),
  }
}
