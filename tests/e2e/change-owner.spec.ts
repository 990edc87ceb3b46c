import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { addMonths, firstOfMonth } from '@/src/domain/time/civil-date'
import { todayInWarsaw } from '@/src/platform/clock'
import { personWith, signInStaff, useBrowser } from '@/tests/support/browser'

const newPage = useBrowser()
const headers = { 'sec-fetch-site': 'same-origin' }
let staff: Page
let clicks = 0
let premises = ''

/** After the months the demo has drafted, so that other tests find their figures as they are. */
const changedOn = `${addMonths(firstOfMonth(todayInWarsaw()), 2).slice(0, 8)}15`

beforeAll(async () => {
  // The form is plain: what works without script works for everybody, so this page has none after signing in.
  const signedIn = await newPage({ viewport: { width: 1280, height: 900 } })
  await signInStaff(signedIn, personWith('manager'))
  const storageState = await signedIn.context().storageState()
  staff = await newPage({ storageState, javaScriptEnabled: false, viewport: { width: 1280, height: 900 } })
})

const click = async (name: string): Promise<void> => {
  clicks += 1
  await staff.getByRole('button', { name }).click()
}
const text = async (): Promise<string> =>
  (await staff.locator('.lokalenet-register').innerText()).replaceAll('\u00a0', ' ')

type List<T> = { docs: T[] }
const listed = async <T>(path: string): Promise<T[]> =>
  ((await (await staff.request.get(path, { headers })).json()) as List<T>).docs

describe('a manager, without script', () => {
  it('finds the premises by number and street, and what does not fit is said before anything is saved', async () => {
    await staff.goto('/admin/change-of-owner')
    await staff.getByLabel('Numer lokalu, ulica lub nazwisko').fill('4 Jesionowa')
    await staff.keyboard.press('Enter')
    await staff.getByText('Śmiałek').first().waitFor()
    await staff.locator('input[name=changedOn]').fill(changedOn)
    const buyer = staff.locator('.buyer').first()
    await buyer.getByLabel('Imię').fill('Jagoda')
    await buyer.getByLabel('Nazwisko', { exact: true }).fill('Wrzos')
    await buyer.getByLabel('E-mail').fill('jagoda.wrzos@example.pl')
    await staff.locator('input[name=part1]').fill('1/2')
    await click('Sprawdź')
    expect(await text()).toContain('Nabywcy dostają razem 1/2, a zbywane jest 1/1.')
    await staff.getByRole('link', { name: 'Wróć i popraw' }).click()
    expect(await staff.locator('input[name=lastName1]').inputValue()).toBe('Wrzos')
  })

  it('reads sentence by sentence what will be written, and writes it with one button', async () => {
    clicks = 0
    await staff.locator('input[name=part1]').fill('1/1')
    await staff.locator('input[name=persons]').fill('3')
    await click('Sprawdź')
    const told = await text()
    expect(told).toContain('Edward Śmiałek (właściciel): prawa w tym lokalu kończą się')
    expect(told).toContain('Jagoda Wrzos jest właścicielem od')
    expect(told).toContain('Kartoteka J-4 zostaje zamknięta')
    expect(told).toContain('nową kartotekę J-4/2')
    // Both parties' part of the month, by days.
    expect(told).toMatch(/14 z 3[01]/)
    const form = Object.fromEntries(
      await staff
        .locator('form[action="/api/premises/change-owner"] input[type=hidden]')
        .evaluateAll((inputs) =>
          inputs.map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']),
        ),
    ) as Record<string, string>
    await click('Zapisz zmianę właściciela')
    await staff.getByText('Zapisano zmianę właściciela.').waitFor()
    expect(clicks).toBe(2)
    expect(await text()).toContain('Jagoda Wrzos')
    // The same form again, as by a second click: nothing is written a second time.
    const sent = { form, headers, maxRedirects: 0 }
    const again = await staff.request.post('/api/premises/change-owner', sent)
    expect(again.headers()['location']).toContain('done=already')
    premises = form['premises'] ?? ''
  })

  it('finds the ties and accounts in the register as they were told', async () => {
    const ties = await listed<{ fromOn: string; toOn: string | null }>(
      `/api/occupancies?where[premises][equals]=${premises}&sort=fromOn`,
    )
    expect(ties.slice(-2).map(({ fromOn, toOn }) => [fromOn === changedOn, toOn])).toEqual([
      [false, changedOn],
      [true, null],
    ])
    const accounts = await listed<{ code: string; openedOn: string; closedOn: string | null }>(
      `/api/accounts?where[premises][equals]=${premises}&sort=code`,
    )
    expect(accounts).toMatchObject([
      { code: 'J-4', closedOn: changedOn },
      { code: 'J-4/2', openedOn: changedOn, closedOn: null },
    ])
  })

  it('goes on to the buyer’s letter of first access, with the buyer ticked', async () => {
    await staff.getByRole('link', { name: 'Wydrukuj list aktywacyjny dla nabywcy' }).click()
    await staff.locator('h1', { hasText: 'Listy aktywacyjne' }).waitFor()
  })

  it('comes to the form from the premises themselves', async () => {
    const [another] = await listed<{ id: string }>('/api/premises?where[code][equals]=6&limit=1')
    const withScript = await newPage({ storageState: await staff.context().storageState() })
    await withScript.goto(`/admin/collections/premises/${another?.id ?? ''}`)
    const link = withScript.locator('a.lokalenet-send-link')
    await link.waitFor()
    expect(await link.getAttribute('href')).toBe(`/admin/change-of-owner?premises=${another?.id ?? ''}`)
  })
})
