import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, inject } from 'vitest'
import type { DemoSignIn } from '@/src/cli/demo/sign-ins'

/** What the open pages of a browser show: where a browser test fails on another machine, its log is all there is. */
const whatIsShown = async (browser: Browser): Promise<string> => {
  const pages = browser.contexts().flatMap((context) => context.pages())
  const shown = pages.map(async (page) => {
    const text = await page.locator('body').innerText({ timeout: 2000 }).catch(String)
    return `\n  shown: ${page.url()} ${text.replace(/\s+/g, ' ').slice(0, 400)}`
  })
  return (await Promise.all(shown)).join('')
}

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
  afterEach(async ({ task }) => {
    const [error] = task.result?.errors ?? []
    if (error && browser) error.message += await whatIsShown(browser)
  })
  afterAll(() => browser?.close())
  return async (options = {}) => {
    if (browser === null) throw new Error('The browser is there from beforeAll on.')
    const context = await browser.newContext({ baseURL: inject('portal').url, locale: 'pl-PL', ...options })
    return context.newPage()
  }
}

/** A page of the browser of a file, opened with the options. */
export type NewPage = ReturnType<typeof useBrowser>

/** Signs a resident in through the form; the page shows the start page after it. */
export const signIn = async (page: Page, person: DemoSignIn): Promise<void> => {
  await page.goto('/login')
  await page.getByLabel('Kod logowania lub e-mail').fill(person.username ?? '')
  await page.getByLabel('Hasło', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: 'Zaloguj się' }).click()
  await page.waitForURL('**/')
}

/**
 * A browser state in which the person is signed in, made once a run of the file: signing in is slow on purpose.
 * Pass it as `storageState`.
 */
export const signedIn = async (newPage: NewPage, person: DemoSignIn) => {
  const page = await newPage()
  await signIn(page, person)
  const state = await page.context().storageState()
  await page.context().close()
  return state
}

/** Sign-in data of someone of the hand-edited package. */
export const handEditedPerson = (role: string): DemoSignIn => {
  const person = inject('portal').handEdited.people.find((candidate) => candidate.role === role)
  if (!person) throw new Error(`Nobody in the hand-edited package is ${role}.`)
  return person
}

/** Sign-in data of the first of the demo's people with a role. */
export const personWith = (role: string): DemoSignIn => {
  const person = inject('portal').people.find((candidate) => candidate.role === role)
  if (!person) throw new Error(`Nobody in the demo is ${role}.`)
  return person
}

/** Signs a member of staff in to the admin, in Polish as it comes. */
export const signInStaff = async (page: Page, person: DemoSignIn): Promise<void> => {
  await page.goto('/admin/login')
  await page.locator('input[name=email]').fill(person.email ?? '')
  await page.locator('input[name=password]').fill(person.password)
  await page.locator('button[type=submit]').click()
  await page.waitForURL('**/admin')
}
