import type { Page } from 'playwright-core'
import { personWith, signedIn, type NewPage } from '@/tests/support/browser'

/** Something one can look at: how to get there from a fresh page, and whose eyes see it. */
export type View = { name: string; role: string | null; open: (page: Page) => Promise<unknown> }

const at = (path: string, role: string | null = null): View => ({
  name: role ? `${path} (${role})` : path,
  role,
  open: (page) => page.goto(path),
})

/** A form sent empty: the page with its error summary. */
const refused = (path: string, button: string): View => ({
  name: `${path}, refused`,
  role: null,
  open: async (page) => {
    await page.goto(path)
    await page.getByRole('button', { name: button }).click()
    await page.getByRole('alert').waitFor()
  },
})

const switchOpen: View = {
  name: '/, the switch open',
  role: 'resident',
  open: async (page) => {
    await page.goto('/')
    await page.locator('details.switch summary').click()
  },
}

const everythingUnfolded = (path: string): View => ({
  name: `${path}, everything unfolded`,
  role: 'resident',
  open: async (page) => {
    await page.goto(path)
    await page.locator('main details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '')
    })
  },
})

/** Every page of the portal, with its states. */
export const views: View[] = [
  ...[
    '/login',
    '/login?done=signedOut',
    '/activate',
    '/reset',
    '/reset?sent=1',
    '/reset?token=x',
    '/nie-ma',
  ].map((path) => at(path)),
  refused('/login', 'Zaloguj się'),
  refused('/activate', 'Aktywuj dostęp'),
  refused('/reset', 'Wyślij odnośnik'),
  refused('/reset?token=x', 'Zapisz hasło'),
  ...['/', '/balance', '/advance', '/meters', '/record', '/nie-ma'].map((path) => at(path, 'resident')),
  switchOpen,
  ...['/balance', '/advance', '/meters', '/record'].map(everythingUnfolded),
  ...['/', '/balance'].map((path) => at(path, 'debtor')),
  ...['/', '/balance', '/advance', '/record'].map((path) => at(path, 'formerOwner')),
  ...['/', '/meters', '/record'].map((path) => at(path, 'tenant')),
]

/** Opens pages for a view, signed in where the view wants it; each person signs in once a file. */
export const opener = (newPage: NewPage): ((view: View) => Promise<Page>) => {
  const states = new Map<string, ReturnType<typeof signedIn>>()
  return async (view) => {
    const { role } = view
    if (role && !states.has(role)) states.set(role, signedIn(newPage, personWith(role)))
    const storageState = role ? await states.get(role) : undefined
    const page = await newPage({
      viewport: { width: 1280, height: 900 },
      ...(storageState && { storageState }),
    })
    await view.open(page)
    return page
  }
}
