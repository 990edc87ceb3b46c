import type { ResidentActor } from '@/access/actor/types'
import { todayInWarsaw } from '@/src/platform/clock'
import { renderPdf } from '@/src/platform/pdf/render-pdf'
import type { MadeFile } from '../../frame/file-route'
import { placeFromRequest } from '../../frame/request-place'
import { searchOf } from '../../frame/request-search'
import type { PortalText } from '../../text/portal-text'
import { payChoiceOf } from '../pay-choice'
import { readBalance } from '../read-balance'
import { fileName } from './document-head'
import { slipPdf } from './slip-pdf'

/** The transfer slip as a file; null where there is nothing to pay, or nothing to pay to. */
export async function slipFile({
  actor,
  request,
  text,
}: {
  actor: ResidentActor
  request: Request
  text: PortalText
}): Promise<MadeFile | null> {
  const wish = placeFromRequest(actor, request)
  if (!wish) return null
  const view = await readBalance(actor, wish.place, {
    accountId: wish.accountId,
    pay: payChoiceOf(searchOf(request)),
  })
  if (!view?.payment?.nrb) return null
  const { community } = wish.place
  const context = { text, community, todayOn: todayInWarsaw(), asOfAt: view.asOfAt }
  return {
    body: await renderPdf(slipPdf(context, view.payment, actor.displayName)),
    type: 'application/pdf',
    name: fileName('pdf', 'przelew', view.account.code),
    inline: true,
  }
}
