import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { env } from '@/src/platform/env'
import { now } from '@/src/platform/clock'
import type { RenderedMail } from './render'

/** A mail ready to go. `id` is the outbox row's; a folder names the file by it. */
export type Mail = RenderedMail & { id: string; to: string; messageId: string }

/** Sends mail; resolves when the server has taken it, or the file is written. */
export type Mailer = { send: (mail: Mail) => Promise<void> }

// Below a minute in all, so that a job never outlives the patience of a shutdown.
const TIMEOUTS = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 45_000 }

/** The mailer of the settings: the SMTP server, else the folder. */
export const mailer = (): Mailer => {
  const { smtpUrl, mailDir, mailFrom } = env()
  if (smtpUrl) return viaServer(smtpUrl, mailFrom)
  if (mailDir) return intoFolder(mailDir, mailFrom)
  throw new Error('Neither SMTP_URL nor MAIL_DIR is set.')
}

const envelope = (mail: Mail, from: string) => ({
  from,
  to: mail.to,
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  messageId: mail.messageId,
  date: now(),
  // Answering machines do not answer what a machine sent.
  headers: { 'Auto-Submitted': 'auto-generated' },
})

const viaServer = (url: string, from: string): Mailer => ({
  send: async (mail) => {
    const transport = createTransport({ url, ...TIMEOUTS })
    try {
      await transport.sendMail(envelope(mail, from))
    } finally {
      transport.close()
    }
  },
})

const intoFolder = (folder: string, from: string): Mailer => ({
  send: async (mail) => {
    const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
    const { message } = await transport.sendMail(envelope(mail, from))
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const file = join(folder, `${mail.id}.eml`)
    await writeFile(`${file}.part`, message as Buffer, { mode: 0o600 })
    await rename(`${file}.part`, file)
  },
})

/** Whether trying again is of no use: the server refused this mail or its address for good. */
export const isPermanent = (error: unknown): boolean => {
  const { responseCode, code } = error as { responseCode?: number; code?: string }
  return code === 'EENVELOPE' && responseCode !== undefined && responseCode >= 500
}
