import { mailFrame } from './frame-words'
import type { CommonValues, MailLocale, MailTemplate } from './texts/text'

/** A mail in both forms; every reader can show one of them. */
export type RenderedMail = { subject: string; text: string; html: string }

/** What a mail is made of. */
export type MailContent = {
  template: MailTemplate
  locale: MailLocale
  name: string
  /** Stored form of the sign-in code: eight small letters and digits. Staff have none. */
  username: string | null
  community: string | null
  values: Record<string, string>
  /** The one-time code in clear and when it ends, where the template has one. */
  code: { code: string; expiresAt: Date } | null
  serverUrl: string
  /** Where to choose which mail one gets; null for mail that cannot be muted. */
  settingsUrl: string | null
}

/** Puts a mail into words. */
export const render = (content: MailContent): RenderedMail => {
  const { template, locale, code } = content
  const words = template.words[locale]
  const values = { ...content.values, ...commonValues(content) }
  const frame = mailFrame[locale]
  const blocks: Blocks = {
    greeting: frame.greeting(content.name),
    intro: words.intro(values),
    steps: words.steps?.(values) ?? [],
    link: words.link ? { label: words.link, url: values.url } : null,
    outro: words.outro?.(values) ?? [],
    sign: content.community ? `${content.community}, LokaleNet` : 'LokaleNet',
    settings: content.settingsUrl && !code ? frame.settings(content.settingsUrl) : null,
  }
  const subject = words.subject(values)
  return { subject, text: asText(blocks), html: asHtml(blocks, subject, locale) }
}

const commonValues = ({ template, locale, code, ...content }: MailContent): CommonValues => ({
  name: content.name,
  login: `${content.username?.slice(0, 4) ?? ''}-${content.username?.slice(4) ?? ''}`.toUpperCase(),
  community: content.community ?? '',
  url: `${content.serverUrl}${template.path({ ...content.values, code: code?.code ?? '' })}`,
  code: code?.code ?? '',
  until: code ? until(code.expiresAt, locale) : '',
})

type Blocks = {
  greeting: string
  intro: string[]
  steps: string[]
  link: { label: string; url: string } | null
  outro: string[]
  sign: string
  settings: string | null
}

const until = (instant: Date, locale: MailLocale): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Warsaw',
  }).format(instant)

const asText = ({ greeting, intro, steps, link, outro, sign, settings }: Blocks): string => {
  const list = steps.map((step, index) => `${index + 1}. ${step}`).join('\n')
  const foot = ['-- ', sign, settings].filter(Boolean).join('\n')
  const paragraphs = [greeting, ...intro, list, link?.url ?? '', ...outro, foot]
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
const paragraph = (text: string): string =>
  `<p style="margin:0 0 16px">${escape(text).replaceAll('\n', '<br>')}</p>`

const asHtml = (blocks: Blocks, subject: string, locale: MailLocale): string => {
  const { greeting, intro, steps, link, outro, sign, settings } = blocks
  const list = steps.map((step) => `<li style="margin:0 0 8px">${escape(step)}</li>`).join('')
  const foot = [sign, settings].filter((line): line is string => line !== null)
  const body = [
    paragraph(greeting),
    ...intro.map(paragraph),
    list && `<ol style="margin:0 0 16px;padding-left:24px">${list}</ol>`,
    link &&
      `<p style="margin:0 0 16px"><a href="${escape(link.url)}">${escape(link.label)}</a><br>${escape(link.url)}</p>`,
    ...outro.map(paragraph),
    `<p style="margin:24px 0 0;padding-top:12px;border-top:1px solid #ccc;font-size:14px">${foot.map(escape).join('<br>')}</p>`,
  ]
  return (
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escape(subject)}</title></head>` +
    `<body style="font:16px/1.5 sans-serif;max-width:36em;margin:24px auto;padding:0 16px">` +
    `${body.filter(Boolean).join('')}</body></html>`
  )
}
