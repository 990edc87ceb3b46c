import { MAIL_TEXTS, type MailLocale, type MailValues } from './texts'

/** What a mail is about and whom it greets. */
export type MailSubject = {
  template: 'activation' | 'passwordReset'
  locale: MailLocale
  name: string
  /** Stored form: eight small letters and digits. Staff have none. */
  username: string | null
}

/** A mail in both forms; every reader can show one of them. */
export type RenderedMail = { subject: string; text: string; html: string }

/**
 * Puts a mail into words.
 * @param values the code in clear, when it ends, and the portal's address
 */
export const render = (
  about: MailSubject,
  { code, expiresAt, serverUrl }: { code: string; expiresAt: Date; serverUrl: string },
): RenderedMail => {
  const words = MAIL_TEXTS[about.template][about.locale]
  const path = about.template === 'activation' ? '/activate' : `/reset?token=${encodeURIComponent(code)}`
  const values: MailValues = {
    name: about.name,
    login: `${about.username?.slice(0, 4) ?? ''}-${about.username?.slice(4) ?? ''}`.toUpperCase(),
    code,
    url: `${serverUrl}${path}`,
    until: until(expiresAt, about.locale),
  }
  const blocks = {
    greeting: words.greeting(values),
    intro: words.intro,
    steps: words.steps(values),
    link: words.link ? { label: words.link, url: values.url } : null,
    outro: words.outro(values),
  }
  return { subject: words.subject, text: asText(blocks), html: asHtml(blocks, words.subject, about.locale) }
}

type Blocks = {
  greeting: string
  intro: string
  steps: string[]
  link: { label: string; url: string } | null
  outro: string[]
}

const until = (instant: Date, locale: MailLocale): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Warsaw',
  }).format(instant)

const asText = ({ greeting, intro, steps, link, outro }: Blocks): string => {
  const list = steps.map((step, index) => `${index + 1}. ${step}`).join('\n')
  const paragraphs = [greeting, intro, list, link?.url ?? '', ...outro, '-- \nLokaleNet']
  return `${paragraphs.filter(Boolean).join('\n\n')}\n`
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escape = (text: string): string => text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter)
const paragraph = (text: string): string => `<p style="margin:0 0 16px">${escape(text)}</p>`

const asHtml = (
  { greeting, intro, steps, link, outro }: Blocks,
  subject: string,
  locale: MailLocale,
): string => {
  const list = steps.map((step) => `<li style="margin:0 0 8px">${escape(step)}</li>`).join('')
  const body = [
    paragraph(greeting),
    paragraph(intro),
    list && `<ol style="margin:0 0 16px;padding-left:24px">${list}</ol>`,
    link &&
      `<p style="margin:0 0 16px"><a href="${escape(link.url)}">${escape(link.label)}</a><br>${escape(link.url)}</p>`,
    ...outro.map(paragraph),
  ]
  return (
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escape(subject)}</title></head>` +
    `<body style="font:16px/1.5 sans-serif;max-width:36em;margin:24px auto;padding:0 16px">` +
    `${body.filter(Boolean).join('')}</body></html>`
  )
}
