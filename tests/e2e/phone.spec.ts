import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { personWith, signedIn, useBrowser } from '@/tests/support/browser'
import { openFirst, openPages, ownLists, ownPages } from './pages'

const newPage = useBrowser()
let state: Awaited<ReturnType<typeof signedIn>>
beforeAll(async () => {
  state = await signedIn(newPage, personWith('resident'))
})

/** How many pixels of the page lie beyond the screen, sideways. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** What one operates that is lower than a finger needs; links inside running text are exempt. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'button, summary, input:not([type=hidden]), select, textarea, .button, .bar a',
      ),
    ]
      .filter((target) => target.getClientRects().length > 0)
      .filter((target) => !target.closest('.vh'))
      // A choice is operated by its whole label.
      .filter((target) => (target.closest('label') ?? target).getBoundingClientRect().height < 43.5)
      .map((target) => `${target.tagName} ${target.textContent?.trim().slice(0, 40) ?? ''}`),
  )

describe.each([320, 390])('at %i px', (width) => {
  const look = { viewport: { width, height: 800 }, isMobile: true, hasTouch: true }

  it.each([...openPages, ...ownPages])('%s fits, and its targets are large enough', async (path) => {
    const page = await newPage({ ...look, storageState: path.startsWith('/login') ? undefined : state })
    await page.goto(path)
    expect(await overflow(page)).toBe(0)
    expect(await smallTargets(page)).toEqual([])
    await page.context().close()
  })

  it.each(ownLists)('the first of %s fits, and its targets are large enough', async (list) => {
    const page = await newPage({ ...look, storageState: state })
    await openFirst(page, list)
    expect(await overflow(page)).toBe(0)
    expect(await smallTargets(page)).toEqual([])
    await page.context().close()
  })
})

it('fits with text twice as large', async () => {
  const page = await newPage({ viewport: { width: 390, height: 800 }, storageState: state })
  for (const path of ownPages) {
    await page.goto(path)
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
    expect(await overflow(page), path).toBe(0)
  }
})

it('leads from the bottom bar to every section', async () => {
  const page = await newPage({ ...{ viewport: { width: 390, height: 800 } }, storageState: state })
  await page.goto('/')
  await page.locator('.bar').getByText('Więcej').click()
  const rail = page.locator('#sections')
  expect(await rail.isVisible()).toBe(true)
  await rail.getByText('Dane lokalu').click()
  await page.waitForURL('**/record')
})
