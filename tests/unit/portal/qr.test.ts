import jsQR from 'jsqr'
import { expect, it } from 'vitest'
import { qrPath } from '@/src/portal/components/PaymentQr'

const PIXELS = 4

/** The code as a camera sees it: each module some pixels wide. */
function seen(content: string): string | undefined {
  const { size, path } = qrPath(content)
  const width = size * PIXELS
  const image = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [, x = '', y = '', run = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1/g))
    for (let row = Number(y) * PIXELS; row < (Number(y) + 1) * PIXELS; row += 1)
      for (let at = Number(x) * PIXELS; at < (Number(x) + Number(run)) * PIXELS; at += 1)
        image.fill(0, (row * width + at) * 4, (row * width + at) * 4 + 3)
  return jsQR(image, width, width)?.data
}

it('every payment code can be read, whatever stands in it', () => {
  for (let n = 0; n < 40; n += 1) {
    const content = `|PL|${`6411401081123410${n}`.padEnd(26, '0')}|${String(n * 977).padStart(6, '0')}|WM Klonowa ${n}|Lokal ${n}, 0${n % 9}/2026|||`
    expect(seen(content)).toBe(content)
  }
})
