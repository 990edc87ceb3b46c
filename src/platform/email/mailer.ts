import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import { env } from '@/src/platform/env'
import { now } from '@/src/platform/clock'
import type { RenderedMail } from './render'

/** A mail ready to go. `id` is the outbox row's; a folder names the file by it. */
export type Mail = RenderedMail & {
  id: string
  to: string
  messageId: string
  /**
   * Called when all but the dot that ends the mail has gone out, and waited for before the dot goes: until then the
   * server cannot have taken it, from then on it may have. Where it fails the mail is not handed over. Not called for a
   * folder, where a file written twice is one mail.
   */
  onHandOver: () => Promise<unknown>
}

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

/** A transport of nodemailer by the settings; without a mail server it only composes. */
export const transportOf = ({ smtpUrl }: { smtpUrl?: string | undefined }) =>
  smtpUrl
    ? createTransport({ url: smtpUrl, ...TIMEOUTS })
    : createTransport({ streamTransport: true, buffer: true, newline: 'unix' })

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

/** The mail's bytes; their end, which the dot follows at once, waits until `before` is done. */
const heldBefore = (message: Readable, before: () => Promise<unknown>): Readable =>
  Readable.from(
    (async function* () {
      yield* message as AsyncIterable<Buffer>
      await before()
    })(),
    { objectMode: false },
  )

const viaServer = (url: string, from: string): Mailer => ({
  send: async (mail) => {
    const transport = transportOf({ smtpUrl: url })
    transport.use('stream', ({ message }, done) => {
      const create = message.createReadStream.bind(message)
      // Read only once the server has answered DATA.
      message.createReadStream = () => heldBefore(create(), mail.onHandOver)
      done()
    })
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
    // The file has the mail's own name: written twice, it is still one mail.
    await rename(`${file}.part`, file)
  },
})

type Refusal = { responseCode?: number; code?: string; command?: string }

const isForGood = ({ responseCode }: Refusal): boolean => responseCode !== undefined && responseCode >= 500

/** The server says that there is no such address, or that it takes nothing more for it: a 5xx answer to the recipient. */
export const isAddressRefused = (error: unknown): boolean => {
  const refusal = error as Refusal
  return refusal.code === 'EENVELOPE' && refusal.command === 'RCPT TO' && isForGood(refusal)
}

/**
 * Whether trying again is of no use: the server refused this recipient or this mail's content for good. A refused
 * sender or sign-in is a setting to be put right, after which the mail goes out.
 */
export const isPermanent = (error: unknown): boolean => {
  const refusal = error as Refusal
  return (
    isAddressRefused(error) ||
    (refusal.code === 'EMESSAGE' && refusal.command === 'DATA' && isForGood(refusal))
  )
}
