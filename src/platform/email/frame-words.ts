import type { MailLocale } from './texts/text'

type FrameWords = { greeting: (name: string) => string; settings: (url: string) => string }

/** What stands around every mail's own words. */
export const mailFrame: Record<MailLocale, FrameWords> = {
  pl: {
    greeting: (name) => `Dzień dobry, ${name}!`,
    settings: (url) => `O czym piszemy e-mailem, ustawisz tu: ${url}`,
  },
  en: {
    greeting: (name) => `Dear ${name},`,
    settings: (url) => `Choose what we e-mail you about: ${url}`,
  },
  uk: {
    greeting: (name) => `Добрий день, ${name}!`,
    settings: (url) => `Про що надсилати листи, можна вибрати тут: ${url}`,
  },
}
