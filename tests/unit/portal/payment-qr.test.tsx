import jsQR from 'jsqr'
import { renderToStaticMarkup } from 'react-dom/server'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { paymentCode } from '@/src/domain/finance/payment-code'
import { PaymentQr, qrImage } from '@/src/portal/components/PaymentQr'

/** Reads the pixels with a decoder that shares nothing with what drew the code. */
async function decoded(svg: string): Promise<string> {
  const { data, info } = await sharp(Buffer.from(svg))
    .resize({ width: 600, kernel: 'nearest' })
    .flatten({ background: '#fff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const read = jsQR(new Uint8ClampedArray(data), info.width, info.height)
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(read?.binaryData ?? []))
}

const drawn = (content: string): string =>
  renderToStaticMarkup(<PaymentQr content={content} label="Kod QR" />).replace(
    '<svg ',
    '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600" ',
  )

/** The texts of domain.md 4.3: the official samples and our own, with Polish letters. */
const TEXTS = [
  '1234567890|PL|92124012340001567890123456|001200|Odbiorca 1|FV 1234/34/2012|||',
  '1234567890|PL|92124012340001567890123456|000000|Odbiorca 1|FV 1234/34/2012|||',
  '|PL|92124012340001567890123456|001200|Odbiorca 1|Przelew ekspress|||',
  '|PL|05114010811234000100000001|097207|WM Klonowa 12|Lokal 1 oplata 12/2026|||',
  '5260250274|PL|75114010811234000100000002|097207|WM Klonowa 12|Lok. 2 opłata 12/2026|||',
  '|PL|60102010260000123456789012|000000|WM Słoneczna 5|Wpłata lok. 7|||',
]

describe('the code as the page draws it (domain.md 4.3)', () => {
  it.each(TEXTS)('%s is read letter for letter', async (text) => {
    expect(await decoded(drawn(text))).toBe(text)
    expect(await decoded(qrImage(text).svg)).toBe(text)
  })

  it('cuts recipient and title by letters, not by bytes, and what it draws says so', async () => {
    const code = paymentCode({
      nrb: '60102010260000123456789012',
      amountGr: 97207n,
      recipient: 'Wspólnota Mieszkaniowa Żółć',
      title: 'Źdźbło łąki żółtej, opłata za gęś i jaźń 12/2026',
    })
    if (!code.ok) throw new Error(code.code)
    const [, , , , recipient = '', title = ''] = code.text.split('|')
    expect([...recipient].length).toBeLessThanOrEqual(20)
    expect([...title]).toHaveLength(32)
    expect(title).toBe('Źdźbło łąki żółtej, opłata za gę')
    expect(await decoded(drawn(code.text))).toBe(code.text)
  })
})
