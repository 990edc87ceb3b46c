/** Languages the portal's pages are written in. */
export const portalLocales = ['pl', 'en'] as const
export type PortalLocale = (typeof portalLocales)[number]

export const languageCookie = 'lang'

/** The first wish the portal can meet, else Polish. */
export const chooseLocale = (...wishes: (string | null | undefined)[]): PortalLocale =>
  wishes.map((wish) => portalLocales.find((locale) => locale === wish)).find(Boolean) ?? 'pl'
