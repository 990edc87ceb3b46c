import type { CodePurpose } from '@/src/platform/session/one-time-code'

/** Languages people get mail in. */
export type MailLocale = 'pl' | 'en' | 'uk'

/** What every text may use beside its own values, already written for people. */
export type CommonValues = {
  /** The recipient. */
  name: string
  /** Sign-in code as people read it; empty for staff. */
  login: string
  /** Name of the community the mail is about; empty where it is about none. */
  community: string
  /** The address the mail leads to. */
  url: string
  /** The one-time code, and until when it works: only where the template has a `code`. */
  code: string
  until: string
}

/** One language of a mail: paragraphs, a numbered list, the words of the link, paragraphs after it. */
export type MailWords<Values> = {
  subject: (values: Values & CommonValues) => string
  intro: (values: Values & CommonValues) => string[]
  steps?: (values: Values & CommonValues) => string[]
  link?: string
  outro?: (values: Values & CommonValues) => string[]
}

/**
 * A mail of the portal. `Values` are what `notify` stores with it: short texts, ids, no secrets. `path` is where the link
 * leads in the portal; `code` names the one-time code that the worker makes while sending.
 */
export type MailTemplate<Values = Record<string, string>> = {
  path: (values: Values & { code: string }) => string
  code?: CodePurpose
  words: Record<MailLocale, MailWords<Values>>
}

/** Fixes the values of a template. */
export const mailTemplate = <Values extends Record<string, string> = Record<never, string>>(
  template: MailTemplate<Values>,
): MailTemplate<Values> => template
