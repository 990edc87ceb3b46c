import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { personWith, signedIn, useBrowser } from '@/tests/support/browser'

const newPage = useBrowser()

describe('a resident on a phone, without script', () => {
  it('is told what is missing, answers once, and sees the results so far', async () => {
    const storageState = await signedIn(newPage, personWith('resident'))
    const page = await newPage({
      storageState,
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    })
    await page.goto('/')
    await page.getByRole('link', { name: /Odpowiedz na ankietę: Co zrobić z/ }).click()
    await page.getByText('Ankieta nie jest uchwałą').first().waitFor()
    await page.getByLabel('O czym powinniśmy pamiętać?').fill('O rowerach pod klatką B.')
    await page.getByRole('button', { name: 'Wyślij odpowiedź' }).click()
    expect(await page.title()).toContain('Błąd:')
    expect(await page.locator('.error-summary li').count()).toBe(2)
    // What was written is still there.
    expect(await page.getByLabel('O czym powinniśmy pamiętać?').inputValue()).toBe('O rowerach pod klatką B.')
    await page.getByLabel('Stojaki na rowery').check()
    await page
      .getByRole('group', { name: /Jak podoba Ci się podwórko/ })
      .getByLabel('4', { exact: true })
      .check()
    await page.getByRole('button', { name: 'Wyślij odpowiedź' }).click()
    await page.getByText('Odpowiedź zapisana').first().waitFor()
    expect(await page.locator('form#answers').count()).toBe(0)
    // Seventeen and this one: an anonymous survey that runs shows the last full five.
    expect(await page.locator('#results').innerText()).toContain('15 odpowiedzi')
    expect(await page.locator('#results .bars').count()).toBeGreaterThan(2)
    await page.goto('/surveys')
    expect(await page.locator('.task', { hasText: 'Co zrobić z' }).innerText()).toContain('Odpowiedź jest')
    await page.context().close()
  })

  it('changes a named answer while the survey runs', async () => {
    const storageState = await signedIn(newPage, personWith('board'))
    const page = await newPage({ storageState, javaScriptEnabled: false })
    await page.goto('/surveys')
    await page.getByRole('link', { name: 'Termin przeglądu' }).click()
    await page.getByLabel('W sobotę').check()
    await page.getByLabel('Nie', { exact: true }).check()
    await page.getByRole('button', { name: 'Wyślij odpowiedź' }).click()
    await page.getByText('Odpowiedź zapisana').first().waitFor()
    expect(await page.getByLabel('W sobotę').isChecked()).toBe(true)
    await page.getByLabel('Tak', { exact: true }).check()
    await page.getByRole('button', { name: 'Zapisz zmienioną odpowiedź' }).click()
    await page.getByText('Odpowiedź zmieniona').first().waitFor()
    expect(await page.getByLabel('Tak', { exact: true }).isChecked()).toBe(true)
    await page.context().close()
  })
})

describe('a manager', () => {
  it('reads the results of a closed survey beside it and takes the answers along, without names', async () => {
    const manager = personWith('manager')
    const page = await newPage({ viewport: { width: 1280, height: 900 } })
    await page.goto('/admin/login')
    await page.locator('input[name=email]').fill(manager.email ?? '')
    await page.locator('input[name=password]').fill(manager.password)
    await page.locator('button[type=submit]').click()
    await page.waitForURL('**/admin')
    await page.goto('/admin/collections/surveys')
    await page.getByRole('link', { name: 'Jak oceniasz sprzątanie klatek' }).click()
    await page.getByRole('link', { name: 'Wyniki' }).click()
    await page.getByRole('heading', { name: 'Jak często sprzątać?' }).waitFor()
    expect(await page.locator('.lokalenet-import').innerText()).toContain('Odpowiedzi: 31')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Pobierz odpowiedzi (CSV)' }).click(),
    ])
    const lines = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\r\n')
    expect(lines[0]).toContain('Czystość na klatce;Jak często sprzątać?')
    expect(lines).toHaveLength(32)
    await page.context().close()
  })
})
