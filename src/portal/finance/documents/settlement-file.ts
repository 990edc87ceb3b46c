import type { ResidentActor } from '@/access/actor/types'
import { todayInWarsaw } from '@/src/platform/clock'
import { renderPdf } from '@/src/platform/pdf/render-pdf'
import type { MadeFile } from '../../frame/file-route'
import { placesOf } from '../../register/place'
import type { PortalText } from '../../text/portal-text'
import { readSettlement } from '../read-settlements'
import { fileName } from './document-head'
import { settlementPdf } from './settlement-pdf'

/** A settlement as a file, whichever of the resident's places it is of; null for a foreign and a missing id alike. */
export async function settlementFile(
  { actor, text }: { actor: ResidentActor; text: PortalText },
  id: string,
): Promise<MadeFile | null> {
  for (const place of placesOf(actor)) {
    const view = await readSettlement(actor, place, id)
    if (!view) continue
    const context = { text, community: place.community, todayOn: todayInWarsaw(), asOfAt: view.asOfAt }
    return {
      body: await renderPdf(settlementPdf(context, view)),
      type: 'application/pdf',
      name: fileName('pdf', 'rozliczenie', view.account.code, view.periodFromOn, view.periodToOn),
    }
  }
  return null
}
