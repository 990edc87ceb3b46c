import { beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { handEditedPerson, personWith, signedIn, useBrowser } from '@/tests/support/browser'
import { samplePdf } from '@/tests/support/sample-files'

const newPage = useBrowser()
const SUBJECT = 'Pęknięta szyba w piwnicy'
let mine: Page
let thread = ''
let file = ''

beforeAll(async () => {
  mine = await newPage({
    storageState: await signedIn(newPage, personWith('resident')),
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  })
})

const attach = (name: string, mimeType: string, buffer: Buffer) =>
  mine.getByLabel('Załączniki').setInputFiles({ name, mimeType, buffer })

describe('a message with a file', () => {
  it('is refused with a picture that carries script, and nothing typed is lost', async () => {
    await mine.goto('/messages/new')
    await mine.getByLabel('Temat').fill(SUBJECT)
    await mine.getByLabel('Treść wiadomości').fill('Szyba jest pęknięta od wczoraj.')
    // Said to be a PDF, it is looked at all the same.
    await attach('szyba.pdf', 'application/pdf', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))
    await mine.getByRole('button', { name: 'Wyślij' }).click()
    await mine.locator('.error-summary').waitFor()
    expect(await mine.title()).toMatch(/^Błąd:/)
    expect(await mine.getByLabel('Temat').inputValue()).toBe(SUBJECT)
    expect(await mine.getByLabel('Treść wiadomości').inputValue()).toBe('Szyba jest pęknięta od wczoraj.')
  })

  it('goes out with a file of an allowed kind, which its sender opens again', async () => {
    await attach('../../Zdjęcie szyby.pdf', 'application/pdf', samplePdf)
    await mine.getByRole('button', { name: 'Wyślij' }).click()
    await mine.getByText('Wiadomość wysłana.').waitFor()
    thread = new URL(mine.url()).pathname
    const link = mine.locator('.files a').first()
    expect((await link.innerText()).replaceAll('\u00a0', ' ')).toContain('Zdjęcie szyby.pdf')
    file = (await link.getAttribute('href')) ?? ''
    const opened = await mine.request.get(file)
    expect(opened.status()).toBe(200)
    expect(opened.headers()['x-content-type-options']).toBe('nosniff')
    expect(opened.headers()['content-disposition']).toMatch(/^attachment;/)
    expect((await opened.body()).equals(samplePdf)).toBe(true)
  })

  it.each([
    ['a neighbour', () => personWith('debtor')],
    ['a member of the board', () => personWith('board')],
    ['somebody of another house', () => handEditedPerson('partOwner')],
  ] as const)('%s finds neither the case nor its file', async (_, person) => {
    const other = await newPage({ storageState: await signedIn(newPage, person()) })
    for (const address of [thread, file])
      expect((await other.request.get(address, { maxRedirects: 0 })).status(), address).toBe(404)
    await other.goto('/messages')
    expect(await other.locator('main').innerText()).not.toContain(SUBJECT)
    await other.context().close()
  })
})
