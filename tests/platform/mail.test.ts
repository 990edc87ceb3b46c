import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { setEnvForTests } from '@/src/platform/env'
import { sendMail } from '@/src/platform/jobs/send-mail'
import { hashCode } from '@/src/platform/session/one-time-code'
import { useTestDatabase } from '../support/database'

const folder = mkdtempSync(join(tmpdir(), 'mail-'))
afterAll(() => rmSync(folder, { recursive: true }))

const database = useTestDatabase({ MAIL_DIR: folder, SERVER_URL: 'https://portal.example.pl' })

beforeEach(() => {
  for (const file of readdirSync(folder)) rmSync(join(folder, file))
})

const addResident = async (locale: string, disabled: boolean): Promise<string> => {
  const { rows } = await database().owner.query<{ id: string }>(
    `insert into residents (id, code, username, first_name, last_name, locale, disabled)
     values (portal.uuid_v7(), $1, portal.new_login_code(), 'Zażółć', 'Gęślą', $3, $2) returning id`,
    [randomUUID(), disabled, locale],
  )
  return rows[0]!.id
}

type Message = { id: string; residentId: string }
const addMessage = async (template: string, locale = 'pl', disabled = false): Promise<Message> => {
  const residentId = await addResident(locale, disabled)
  const { rows } = await database().owner.query<{ id: string }>(
    `insert into outgoing_messages (id, template, resident_id, "to", message_id)
     values (portal.uuid_v7(), $1, $2, 'zazolc@example.pl', $3) returning id`,
    [template, residentId, `<${randomUUID()}@portal.example.pl>`],
  )
  return { id: rows[0]!.id, residentId }
}

const run = async ({ id }: Message, attempts = 1, maxAttempts = 25) =>
  sendMail({ id }, { job: { attempts, max_attempts: maxAttempts } } as never)
const stateOf = async ({ id }: Message) => {
  const { rows } = await database().owner.query(
    'select state, attempts, last_error, sent_at is not null as sent from outgoing_messages where id = $1',
    [id],
  )
  return rows[0] as { state: string; attempts: number; last_error: string | null; sent: boolean }
}
const codesOf = async ({ residentId }: Message) => {
  const { rows } = await database().owner.query<{ code_hash: string; hours: number; used: boolean }>(
    `select code_hash, used_at is not null as used, round(extract(epoch from expires_at - now()) / 3600)::int as hours
     from portal.one_time_codes where user_id = $1 order by created_at`,
    [residentId],
  )
  return rows
}

/** The plain part of a written mail, as a reader would show it. */
const textOf = ({ id }: Message): string => {
  const raw = readFileSync(join(folder, `${id}.eml`), 'utf8')
  const part = /Content-Type: text\/plain[^]*?\n\n([^]*?)\n--/.exec(raw)
  const encoding = /text\/plain[^]*?Content-Transfer-Encoding: (\S+)/.exec(raw)?.[1]
  const body = part?.[1] ?? ''
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  const bytes = body
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

describe('mail task', () => {
  it('sends an activation with login and code, and stores the code’s hash alone', async () => {
    const message = await addMessage('activation')
    await run(message)
    const text = textOf(message)
    const code = /kod jednorazowy: (\S+)/.exec(text)?.[1] ?? ''
    expect(code).toMatch(/^[2-9B-Z]{4}-[2-9B-Z]{4}-[2-9B-Z]{4}$/)
    expect(text).toContain('Zażółć Gęślą')
    expect(text).toContain('https://portal.example.pl/activate')
    expect(text).toMatch(/login: [2-9B-Z]{4}-[2-9B-Z]{4}/)
    expect(await codesOf(message)).toEqual([
      { code_hash: hashCode('activation', code), used: false, hours: 14 * 24 },
    ])
    expect(await stateOf(message)).toEqual({ state: 'sent', attempts: 1, last_error: null, sent: true })
  })

  it('sends a reset link that works for an hour', async () => {
    const message = await addMessage('passwordReset', 'en')
    await run(message)
    const token = /https:\/\/portal\.example\.pl\/reset\?token=(\S+)/.exec(textOf(message))?.[1] ?? ''
    expect(token.length).toBeGreaterThanOrEqual(43)
    expect(await codesOf(message)).toEqual([{ code_hash: hashCode('reset', token), used: false, hours: 1 }])
  })

  it.each(['pl', 'en', 'uk'])('is written in %s, as text and as HTML', async (locale) => {
    const message = await addMessage('activation', locale)
    await run(message)
    const raw = readFileSync(join(folder, `${message.id}.eml`), 'utf8')
    expect(raw).toContain('text/plain')
    expect(raw).toContain('text/html')
    expect(raw).toContain('Auto-Submitted: auto-generated')
    expect(textOf(message)).toContain({ pl: 'Dzień dobry', en: 'Dear', uk: 'Добрий день' }[locale]!)
  })

  it('does nothing for a mail already sent', async () => {
    const message = await addMessage('activation')
    await run(message)
    rmSync(join(folder, `${message.id}.eml`))
    await run(message)
    expect(readdirSync(folder)).toEqual([])
    expect((await stateOf(message)).attempts).toBe(1)
  })

  it('sends the same mail again when it was cut short before it could note it', async () => {
    const message = await addMessage('activation')
    await run(message)
    const first = textOf(message)
    const raw = () => /Message-ID: (\S+)/i.exec(readFileSync(join(folder, `${message.id}.eml`), 'utf8'))?.[1]
    const firstId = raw()
    await database().owner.query(`update outgoing_messages set state = 'queued' where id = $1`, [message.id])
    await run(message)
    expect(raw()).toBe(firstId)
    expect(/jednorazowy: (\S+)/.exec(textOf(message))?.[1]).toBe(/jednorazowy: (\S+)/.exec(first)?.[1])
    expect(await codesOf(message)).toHaveLength(1)
  })

  it('ends codes from before the message', async () => {
    const message = await addMessage('passwordReset')
    await database().owner.query(
      `insert into portal.one_time_codes (id, purpose, collection, user_id, code_hash, expires_at, created_at)
       values (portal.uuid_v7(), 'reset', 'residents', $1, $2, now() + interval '1 hour', now() - interval '1 minute')`,
      [message.residentId, randomUUID()],
    )
    await run(message)
    expect((await codesOf(message)).map(({ used }) => used)).toEqual([true, false])
  })

  it('sends nothing to a blocked person', async () => {
    const message = await addMessage('activation', 'pl', true)
    await run(message)
    expect(readdirSync(folder)).toEqual([])
    expect(await stateOf(message)).toMatchObject({ state: 'withheld', sent: false })
    expect(await codesOf(message)).toEqual([])
  })
})

describe('a mail server that does not take it', () => {
  it('is tried again, and given up at the last attempt', async () => {
    setEnvForTests({ ...database().env, smtpUrl: 'smtp://127.0.0.1:1', mailDir: undefined })
    const message = await addMessage('activation')
    await expect(run(message)).rejects.toThrow()
    expect(await stateOf(message)).toMatchObject({ state: 'queued', attempts: 1 })
    await expect(run(message, 25)).rejects.toThrow()
    expect(await stateOf(message)).toMatchObject({ state: 'failed', attempts: 2 })
    expect((await stateOf(message)).last_error).toContain('ECONNREFUSED')
    setEnvForTests(database().env)
  })

  it('is not asked again where it refused the address for good', async () => {
    const server = await refusingServer()
    const { port } = server.address() as { port: number }
    setEnvForTests({ ...database().env, smtpUrl: `smtp://127.0.0.1:${port}`, mailDir: undefined })
    const message = await addMessage('activation')
    await run(message)
    expect(await stateOf(message)).toMatchObject({ state: 'failed', attempts: 1 })
    expect((await stateOf(message)).last_error).toContain('550')
    setEnvForTests(database().env)
    server.close()
  })
})

/** A mail server that knows nobody. */
const refusingServer = (): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer((socket) => {
      socket.write('220 test\r\n')
      socket.on('data', (data) => {
        const command = data.toString().slice(0, 4).toUpperCase()
        socket.write(
          { EHLO: '250 test\r\n', MAIL: '250 ok\r\n', RCPT: '550 no such user\r\n' }[command] ??
            '221 bye\r\n',
        )
      })
      socket.on('error', () => {})
    })
    server.listen(0, '127.0.0.1', () => resolve(server))
  })
