import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import type { DemoSignIn } from '@/src/cli/demo/sign-ins'

/** A browser for all tests of a file. Its pages know the portal's address, so tests name paths only. */
export const useBrowser = (): ((options?: BrowserContextOptions) => Promise<Page>) => {
  let browser: Browser | null = null
  beforeAll(async () => {
    // Chromium's own sandbox does not work as root, as in a container.
    browser = await chromium.launch({
      executablePath: inject('chromium'),
      chromiumSandbox: process.getuid?.() !== 0,
    })
  })
  afterAll(() => browser?.close())
  return async (options = {}) => {
    if (browser === null) throw new Error('The browser is there from beforeAll on.')
    const context = await browser.newContext({ baseURL: inject('portal').url, locale: 'pl-PL', ...options })
    return context.newPage()
  }
}

/** Sign-in data of the first of the demo's people with a role. */
export const personWith = (role: string): DemoSignIn => {
  const person = inject('portal').people.find((candidate) => candidate.role === role)
  if (!person) throw new Error(`Nobody in the demo is ${role}.`)
  return person
}
