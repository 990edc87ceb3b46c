import sharp from 'sharp'
import { viewerFromCookie } from '@/access/actor/from-cookie'
import { qrImage } from '@/src/portal/components/PaymentQr'
import { payChoiceOf } from '@/src/portal/finance/pay-choice'
import { readBalance } from '@/src/portal/finance/read-balance'
import { placeFromRequest } from '@/src/portal/frame/request-place'
import { searchOf } from '@/src/portal/frame/request-search'

export const dynamic = 'force-dynamic'

/** Pixels of one module: a code of about 45 modules becomes an image bank apps read well. */
const MODULE = 12

const answer = (status: number): Response =>
  new Response(null, { status, headers: { 'cache-control': 'private, no-store' } })

/** The payment code as an image to save, for paying on the same phone. */
export async function GET(request: Request): Promise<Response> {
  const actor = await viewerFromCookie(request.headers.get('cookie'))
  if (!actor) return answer(401)
  const wish = placeFromRequest(actor, request)
  const view =
    wish &&
    (await readBalance(actor, wish.place, {
      accountId: wish.accountId,
      pay: payChoiceOf(searchOf(request)),
    }))
  if (!view?.payment?.code) return answer(404)
  const { size, svg } = qrImage(view.payment.code)
  const image = await sharp(Buffer.from(svg))
    .resize(size * MODULE, size * MODULE, { kernel: 'nearest' })
    .png()
    .toBuffer()
  return new Response(new Uint8Array(image), {
    headers: {
      'content-type': 'image/png',
      'content-disposition': 'attachment; filename="lokalenet-przelew.png"',
      'cache-control': 'private, no-store',
    },
  })
}
