import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { personWith, signedIn, useBrowser } from '@/tests/support/browser'
import { openFirst, openPages, ownLists, ownPages } from './pages'

const newPage = useBrowser()
let state: Awaited<ReturnType<typeof signedIn>>
beforeAll(async () => {
  state = await signedIn(newPage, personWith('resident'))
})

/** What the accessibility check finds, as `rule: element`. */
const faults = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

describe.each([
  ['light', 390],
  ['light', 1280],
  ['dark', 390],
  ['dark', 1280],
] as const)('%s at %i px', (colorScheme, width) => {
  const look = { colorScheme, viewport: { width, height: 900 } }

  it.each(openPages)('%s is accessible to all', async (path) => {
    const page = await newPage(look)
    await page.goto(path)
    expect(await faults(page)).toEqual([])
    await page.context().close()
  })

  it.each(ownPages)('%s is accessible to its resident', async (path) => {
    const page = await newPage({ ...look, storageState: state })
    await page.goto(path)
    expect(await faults(page)).toEqual([])
    await page.context().close()
  })

  it.each(ownLists)('the first of %s is accessible to its resident', async (list) => {
    const page = await newPage({ ...look, storageState: state })
    await openFirst(page, list)
    expect(await faults(page)).toEqual([])
    await page.context().close()
  })
})
