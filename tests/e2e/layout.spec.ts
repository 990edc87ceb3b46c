import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { personWith, useBrowser } from '@/tests/support/browser'
import { opener, views } from './support/pages'

const SMALLEST_TARGET = 44

const newPage = useBrowser()
const open = opener(newPage)

/** Elements that make the page wider than the window, by their class; none where nothing scrolls sideways. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement ?? document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    )
    return [
      `${scrollWidth} > ${clientWidth}`,
      ...wide.map(({ tagName, className }) => `${tagName}.${String(className)}`),
    ]
  })

/** Controls smaller than a finger, with their size. */
const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate((smallest) => {
    const controls = [...document.querySelectorAll('nav a, button, summary, input:not([type=hidden])')]
    return controls
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.height < smallest - 0.5 || box.width < smallest - 0.5)
      .map(({ element, box }) => `${element.textContent} ${Math.round(box.width)}×${Math.round(box.height)}`)
  }, SMALLEST_TARGET)

describe('on a phone', () => {
  it.each(views)('$name fits and every control can be hit', async (view) => {
    const page = await open(view)
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await tooWide(page), `${width} px`).toEqual([])
      expect(await tooSmall(page), `${width} px`).toEqual([])
    }
    await page.context().close()
  })
})

/** What has the focus: its text, and whether a ring at least two pixels thick shows it. */
const focused = (page: Page): Promise<{ text: string; ring: boolean; inView: boolean }> =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const box = element.getBoundingClientRect()
    return {
      text: (element.textContent || element.getAttribute('name')) ?? '',
      ring: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      inView: box.bottom > 0 && box.top < window.innerHeight,
    }
  })

describe('with the keyboard alone', () => {
  it('one skips to the content first, and sees where one is at every step', async () => {
    const page = await open({ name: '/balance', role: 'resident', open: (made) => made.goto('/balance') })
    await page.keyboard.press('Tab')
    expect(await focused(page)).toEqual({ text: 'Przejdź do treści', ring: true, inView: true })
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
    const stops = await page.locator('main a, main button, main summary').count()
    for (let stop = 0; stop < stops; stop += 1) {
      await page.keyboard.press('Tab')
      const { text, ...seen } = await focused(page)
      expect(seen, text).toEqual({ ring: true, inView: true })
    }
  })

  it('one signs in', async () => {
    const person = personWith('resident')
    const page = await newPage()
    await page.goto('/login')
    const tabTo = async (name: string) => {
      for (let step = 0; step < 10 && (await focused(page)).text !== name; step += 1)
        await page.keyboard.press('Tab')
      expect(await focused(page)).toEqual({ text: name, ring: true, inView: true })
    }
    await tabTo('identifier')
    await page.keyboard.type(person.username ?? '')
    await tabTo('password')
    await page.keyboard.type(person.password)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Do załatwienia')
  })

  it('a refused form brings one to its errors, and from each to its field', async () => {
    const page = await newPage()
    await page.goto('/login')
    await page.getByRole('button', { name: 'Zaloguj się' }).press('Enter')
    await page.getByRole('alert').getByRole('link').first().press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('identifier')
  })
})
