import jsQR from 'jsqr'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { isValidNrb } from '@/src/domain/finance/nrb'
import type { AccountStatement } from '@/src/services/finance/account-statement'
import { handEditedPerson, personWith, signedIn, useBrowser } from '@/tests/support/browser'
import { pdfPages } from '@/tests/support/pdf-text'
import { portal } from '@/tests/support/portal-command'

const newPage = useBrowser()
let resident: Awaited<ReturnType<typeof signedIn>>
let partOwner: Awaited<ReturnType<typeof signedIn>>
let debtor: Awaited<ReturnType<typeof signedIn>>
beforeAll(async () => {
  resident = await signedIn(newPage, personWith('resident'))
  partOwner = await signedIn(newPage, handEditedPerson('partOwner'))
  debtor = await signedIn(newPage, personWith('debtor'))
})

/** The text of the code on a page, read from its pixels by a decoder that shares nothing with what drew it. */
async function decoded(page: Page): Promise<string | null> {
  const shot = await page.locator('.qr svg').screenshot({ scale: 'css' })
  const { data, info } = await sharp(shot)
    .resize({ width: 900, kernel: 'nearest' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const read = jsQR(new Uint8ClampedArray(data), info.width, info.height)
  return read && new TextDecoder().decode(Uint8Array.from(read.binaryData))
}

const copied = (page: Page): Promise<string[]> =>
  page
    .locator('#pay [data-copy]')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-copy') ?? ''))

const grosze = (amount: string): string => amount.replace(',', '').padStart(6, '0')

describe('the code to pay by (domain.md 4.3)', () => {
  it.each([
    ['', () => partOwner],
    ['?pay=overdue', () => partOwner],
    ['?pay=month', () => debtor],
  ])('on /balance%s says letter for letter what the page says', async (search, state) => {
    const page = await newPage({ storageState: state(), deviceScaleFactor: 3 })
    await page.goto(`/balance${search}`)
    const [recipient = '', number = '', amount = '', title = ''] = await copied(page)
    expect(isValidNrb(number)).toBe(true)
    // The demo's community has a tax number, which stands first.
    const nip = (await decoded(page))?.split('|')[0] ?? ''
    expect(nip).toMatch(/^(\d{10})?$/)
    const cut = (text: string, most: number) => [...text].slice(0, most).join('')
    const fields = [nip, 'PL', number, grosze(amount), cut(recipient, 20), cut(title, 32), '', '', '']
    expect(await decoded(page)).toBe(fields.join('|'))
    expect(title).toContain('opłata')
    await page.context().close()
  })

  it('is not there for an amount that does not fit it, and the page says so', async () => {
    const page = await newPage({ storageState: debtor })
    await page.goto('/balance')
    expect(await page.locator('.qr svg').count()).toBe(0)
    expect(await page.locator('#pay').innerText()).toMatch(/9\s999,99/)
    await page.context().close()
  })

  it('saved as an image is the same code', async () => {
    const page = await newPage({ storageState: partOwner, deviceScaleFactor: 3 })
    await page.goto('/balance')
    const image = await (await page.request.get('/balance/code')).body()
    const { data, info } = await sharp(image).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
    const read = jsQR(new Uint8ClampedArray(data), info.width, info.height)
    expect(new TextDecoder().decode(Uint8Array.from(read?.binaryData ?? []))).toBe(await decoded(page))
    await page.context().close()
  })

  it('is printed on the transfer slip as well, with amount in words', async () => {
    const page = await newPage({ storageState: debtor })
    const slip = await page.request.get('/balance/slip')
    expect(slip.headers()['content-type']).toBe('application/pdf')
    expect((await pdfPages(await slip.body())).join('\n')).toMatch(/złot(y|e|ych) .* grosz(y|e)?/)
    await page.context().close()
  })
})

describe('earlier years and the statement', () => {
  it('agree with the command, down to the grosz', async () => {
    const args = ['statement', '--community', 'WM-KLONOWA', '--account', 'K-7', '--json']
    const wanted = portal(args, inject('portal').variables).json as AccountStatement
    const page = await newPage({ storageState: resident })
    const document = await page.request.get('/years/statement?format=pdf')
    const text = (await pdfPages(await document.body())).join('\n').replace(/\s+/g, ' ')
    const money = (gr: number) =>
      new Intl.NumberFormat('pl', { minimumFractionDigits: 2, useGrouping: true }).format(Math.abs(gr) / 100)
    for (const entry of wanted.entries) {
      expect(text).toContain(money(entry.debitGr + entry.creditGr).replace(/\s/g, ' '))
    }
    await page.goto('/years')
    expect(await page.locator('table.reflow tbody tr').count()).toBe(
      new Set(wanted.entries.map(({ date }) => date.slice(0, 4))).size,
    )
    await page.context().close()
  })

  it('are asked for by a form that works without scripts and says what is wrong', async () => {
    const page = await newPage({ storageState: resident, javaScriptEnabled: false })
    await page.goto('/years/statement?from=2026-02-30&to=&format=pdf')
    expect(new URL(page.url()).pathname).toBe('/years')
    expect(await page.title()).toContain('Błąd:')
    expect(await page.locator('.error-summary a').getAttribute('href')).toBe('#from')
    await page.context().close()
  })
})

describe('settlements', () => {
  it('lead from the list to the components, the meters and the document', async () => {
    const page = await newPage({ storageState: resident, javaScriptEnabled: false })
    await page.goto('/settlements')
    await page.locator('table.reflow tbody a').first().click()
    await page.waitForURL('**/settlements/*')
    expect(await page.locator('table.reflow').count()).toBe(2)
    const href = await page.getByRole('link', { name: 'Zapisz jako PDF' }).getAttribute('href')
    const document = await page.request.get(href ?? '')
    expect(document.status()).toBe(200)
    expect((await pdfPages(await document.body())).join('\n')).toContain('Rozliczenie roczne')
    await page.context().close()
  })

  it.each([320, 390])('fit a phone of %i px', async (width) => {
    const page = await newPage({ storageState: resident, viewport: { width, height: 800 } })
    await page.goto('/settlements')
    const first = await page.locator('table.reflow tbody a').first().getAttribute('href')
    for (const path of ['/settlements', first ?? '', '/years', '/balance', '/advance']) {
      await page.goto(path)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(wide, path).toBeLessThanOrEqual(0)
    }
    await page.context().close()
  })
})
