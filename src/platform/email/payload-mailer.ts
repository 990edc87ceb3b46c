import type { EmailAdapter } from 'payload'
import { env } from '@/src/platform/env'
import { transportOf } from './mailer'

/**
 * Mail that Payload itself would send goes to the same server. Nothing of the portal is sent so: what residents and staff
 * get is written to the outbox first, so that it shares the fate of its cause. Payload's own adapter for nodemailer is
 * published one version behind, and Payload does not start beside it (SECURITY.md).
 */
export const payloadMailer: EmailAdapter<unknown> = () => {
  const { mailFrom } = env()
  const sender = /^(.*?)\s*<([^>]+)>$/.exec(mailFrom)
  return {
    name: 'lokalenet',
    defaultFromName: sender?.[1] || 'LokaleNet',
    defaultFromAddress: sender?.[2] ?? mailFrom,
    sendEmail: (mail) => transportOf(env()).sendMail({ from: mailFrom, ...mail }),
  }
}
