import { activation } from './texts/activation'
import { announcement } from './texts/announcement'
import { emailChangeNew, emailChangeOld } from './texts/email-change'
import { faultAnswered } from './texts/fault-answered'
import { faultAssigned } from './texts/fault-assigned'
import { faultForStaff } from './texts/fault-for-staff'
import { faultMoved } from './texts/fault-moved'
import { faultVisit } from './texts/fault-visit'
import { messageAnswered } from './texts/message-answered'
import { messageReceived } from './texts/message-received'
import { passwordReset } from './texts/password-reset'
import { readingRefused } from './texts/reading-refused'
import { readingReminder } from './texts/reading-reminder'
import { resolutionResult } from './texts/resolution-result'
import { surveyOpened } from './texts/survey-opened'
import type { MailTemplate } from './texts/text'
import { voteReceipt } from './texts/vote-receipt'
import { votingClosed } from './texts/voting-closed'
import { votingOpened } from './texts/voting-opened'
import { votingReminder } from './texts/voting-reminder'

/**
 * Every mail the portal sends, by name. A feature adds a file of texts in `texts/` and a line here, and the name's Polish
 * and English label in collections/messages (`options.template`).
 */
export const MAIL_TEMPLATES = {
  activation,
  announcement,
  emailChangeNew,
  emailChangeOld,
  passwordReset,
  messageAnswered,
  messageReceived,
  readingRefused,
  readingReminder,
  faultMoved,
  faultAnswered,
  faultVisit,
  faultForStaff,
  faultAssigned,
  voteReceipt,
  votingOpened,
  votingReminder,
  votingClosed,
  resolutionResult,
  surveyOpened,
} as const

export type TemplateName = keyof typeof MAIL_TEMPLATES

export const TEMPLATE_NAMES = Object.keys(MAIL_TEMPLATES) as TemplateName[]

/** The values a template's texts ask for. */
export type TemplateValues<Name extends TemplateName> =
  (typeof MAIL_TEMPLATES)[Name] extends MailTemplate<infer Values> ? Values : never

/** A template by the name that stands in the outbox; undefined for one this version does not know. */
export const templateNamed = (name: string): MailTemplate | undefined =>
  // The outbox holds values by name; that they are the template's own was checked where they were written.
  Object.hasOwn(MAIL_TEMPLATES, name)
    ? (MAIL_TEMPLATES[name as TemplateName] as unknown as MailTemplate)
    : undefined
