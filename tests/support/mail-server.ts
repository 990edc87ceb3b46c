import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail as a server took it. */
export type ReceivedMail = { to: string; messageId: string; subject: string; raw: string }

type Wait = (to: string) => Promise<void> | void

export type MailServer = {
  url: string
  /** Mails whose end the server has seen, in order. */
  received: ReceivedMail[]
  receivedBy: (to: string) => ReceivedMail[]
  /** Awaited when a recipient is named; what it throws is the answer. */
  onRecipient: Wait
  /** Awaited between the end of a mail and the answer to it. */
  beforeAnswer: Wait
  close: () => Promise<void>
}

/** A real SMTP server on loopback, which the test can slow down, stop or make refuse. */
export const startMailServer = async (): Promise<MailServer> => {
  const received: ReceivedMail[] = []
  const behaviour: Pick<MailServer, 'onRecipient' | 'beforeAnswer'> = {
    onRecipient: () => {},
    beforeAnswer: () => {},
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      Promise.resolve(address)
        .then((to) => behaviour.onRecipient(to))
        .then(() => done(), done)
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString('utf8')
        const to = session.envelope.rcptTo[0]?.address ?? ''
        received.push({ to, raw, messageId: header(raw, 'Message-ID'), subject: header(raw, 'Subject') })
        Promise.resolve(to)
          .then((address) => behaviour.beforeAnswer(address))
          .then(() => done(null, 'taken'), done)
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as AddressInfo
  return Object.assign(behaviour, {
    url: `smtp://127.0.0.1:${port}`,
    received,
    receivedBy: (to: string) => received.filter((mail) => mail.to === to),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  })
}

const header = (raw: string, name: string): string =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(raw)?.[1]?.trim() ?? ''

/** An answer of the server, as `onRecipient` and `beforeAnswer` throw it. */
export const answer = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode })
