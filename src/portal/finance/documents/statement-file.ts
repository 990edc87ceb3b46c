import type { ResidentActor } from '@/access/actor/types'
import { todayInWarsaw } from '@/src/platform/clock'
import { renderPdf } from '@/src/platform/pdf/render-pdf'
import { tableFile, tableFormats } from '@/src/platform/tables/table-file'
import { seeOther } from '../../forms/form-route'
import type { MadeFile } from '../../frame/file-route'
import { placeFromRequest } from '../../frame/request-place'
import { searchOf } from '../../frame/request-search'
import { first, withQuery } from '../../frame/search'
import type { PortalText } from '../../text/portal-text'
import { readStatement, type StatementView } from '../read-statement'
import { readWish, statementWish } from '../statement-wish'
import { fileName, type DocumentContext } from './document-head'
import { statementPdf } from './statement-pdf'
import { statementTable } from './statement-table'

type Input = { actor: ResidentActor; request: Request; text: PortalText }

const nameOf = (extension: string, { account, from, to }: StatementView): string =>
  fileName(extension, 'wyciag', account.code, from, to)

async function made(context: DocumentContext, view: StatementView, format: string | null): Promise<MadeFile> {
  const known = tableFormats.find((each) => each === format)
  if (known) {
    const file = await tableFile(statementTable(context.text, view), known)
    return { ...file, name: nameOf(file.extension, view) }
  }
  return {
    body: await renderPdf(statementPdf(context, view)),
    type: 'application/pdf',
    name: nameOf('pdf', view),
  }
}

/**
 * The statement asked for as a file. Days that are none lead back to the form, which says what is wrong; null as the
 * read model says null.
 */
export async function statementFile({ actor, request, text }: Input): Promise<MadeFile | Response | null> {
  const wish = placeFromRequest(actor, request)
  if (!wish) return null
  const search = searchOf(request)
  const typed = statementWish(search)
  const read = readWish(typed)
  if (!read.ok) {
    const { place, accountId } = wish
    return seeOther(withQuery('/years', { premises: place.premisesId, account: accountId, ...typed }))
  }
  const view = await readStatement(actor, wish.place, {
    accountId: wish.accountId,
    from: read.from,
    to: read.to,
  })
  if (!view) return null
  const { community } = wish.place
  return made(
    { text, community, todayOn: todayInWarsaw(), asOfAt: view.asOfAt },
    view,
    first(search, 'format'),
  )
}
