import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { request, type Agent } from 'node:http'
import { childVariables, env } from '@/src/platform/env'
import { cookieName, signSessionToken } from '@/src/platform/session/token'
import { testVariables, type TestDatabase } from '@/tests/support/database'
import { farAway, resolutionId, stormId } from './storm-house'

export type Sent = {
  personId: string
  premises: number
  side: 'owner' | 'spouse'
  choice: string
  declaration: string
}
/** How a vote ended: taken with a receipt, or refused with a reason. */
export type Answered = Sent & { acknowledged: boolean }

const cookieFor = async (personId: string, session: string): Promise<string> =>
  `${cookieName}=${await signSessionToken({ collection: 'residents', id: personId, sessionId: session }, farAway)}`

/** Starts the vote server on a port and waits until it listens. */
export const startVoteServer = (database: TestDatabase, port: number): Promise<ChildProcess> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/vote-server.ts', String(port)], {
      env: childVariables(testVariables(database.urls)),
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    child.stdout?.on('data', (text: Buffer) =>
      text.toString().includes('ready') ? resolve(child) : undefined,
    )
    child.on('error', reject)
  })

/** One POST as a browser sends it; null where the server was gone before it answered. */
const post = (
  agent: Agent,
  port: number,
  path: string,
  cookie: string,
  body: string,
): Promise<string | null> =>
  new Promise((resolve) => {
    const call = request(
      {
        agent,
        port,
        path,
        host: '127.0.0.1',
        method: 'POST',
        headers: {
          cookie,
          origin: env().serverUrl,
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body),
        },
      },
      (answer) => {
        answer.resume()
        answer.on('end', () => resolve(answer.statusCode === 303 ? (answer.headers.location ?? '') : null))
        answer.on('error', () => resolve(null))
      },
    )
    call.on('error', () => resolve(null))
    call.end(body)
  })

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

/** Sends a vote until the server answers it; a lost answer is asked for again with the same declaration. */
export async function sendVote(agent: Agent, port: number, sent: Sent): Promise<Answered> {
  const cookie = await cookieFor(sent.personId, `s-${sent.side}-${sent.premises}`)
  const body = new URLSearchParams({
    choice: sent.choice,
    declaration: sent.declaration,
    known: 'yes',
  }).toString()
  for (let tries = 0; tries < 600; tries += 1) {
    const location = await post(agent, port, `/resolutions/${resolutionId}/vote`, cookie, body)
    if (location !== null) return { ...sent, acknowledged: location.includes('/receipt?d=') }
    await pause(200)
  }
  throw new Error('The server never answered.')
}

const choices = ['for', 'for', 'against', 'abstain'] as const

/** 400 owners, 50 spouses of whom half differ, and 50 owners once more in another tab: 500 votes in no order. */
export function plannedVotes(premises: number): Sent[] {
  const all = Array.from({ length: premises }, (_, index) => index)
  const choiceOf = (index: number) => choices[index % 4] ?? 'for'
  const of = (side: Sent['side'], index: number, choice: string): Sent => ({
    personId: stormId(side, index),
    premises: index,
    side,
    choice,
    declaration: randomUUID(),
  })
  const spouses = all
    .filter((index) => index % 8 === 0)
    .map((index) => of('spouse', index, index % 16 === 0 ? choiceOf(index) : 'abstain'))
  const doubles = all.filter((index) => index % 8 === 4).map((index) => of('owner', index, choiceOf(index)))
  const votes = [...all.map((index) => of('owner', index, choiceOf(index))), ...spouses, ...doubles]
  return votes.sort((a, b) => (a.declaration < b.declaration ? -1 : 1))
}
