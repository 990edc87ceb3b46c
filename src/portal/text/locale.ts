/** Languages the portal's pages are written in. */
export const portalLocales = ['pl', 'en', 'uk'] as const
export type PortalLocale = (typeof portalLocales)[number]

/** Each language called by its own speakers: the switch must be readable to those who read no other. */
export const languageNames: Record<PortalLocale, string> = { pl: 'Polski', en: 'English', uk: 'Українська' }

export const languageCookie = 'lang'

/** The first wish the portal can meet, else Polish. */
export const chooseLocale = (...wishes: (string | null | undefined)[]): PortalLocale =>
  wishes.map((wish) => portalLocales.find((locale) => locale === wish)).find(Boolean) ?? 'pl'
