import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { Agent } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort } from '@/src/platform/db/embedded-server/postmaster'
import { exportChain, firstBrokenLink } from '@/src/services/voting/export-chain'
import { openResolution } from '@/src/services/voting/open-resolution'
import { tallyResolution } from '@/src/services/voting/tally-resolution'
import { verifyRecords } from '@/src/services/system/verify-records'
import { useTestDatabase } from '@/tests/support/database'
import { buildStormHouse, resolutionId } from './support/storm-house'
import { plannedVotes, sendVote, startVoteServer, type Answered } from './support/storm'

const PREMISES = 400
const CONNECTIONS = 50
const database = useTestDatabase()
let server: ChildProcess
let port = 0

beforeAll(async () => {
  await buildStormHouse(database(), PREMISES)
  await openResolution({ resolutionId, staffId: null })
  port = await freePort(0)
  server = await startVoteServer(database(), port)
})
afterAll(() => server.kill('SIGKILL'))

/** Fifty clients take votes off one list; in the middle the server is killed and started again. */
async function voteThroughAKill(): Promise<Answered[]> {
  const waiting = plannedVotes(PREMISES)
  const answered: Answered[] = []
  const kills: Promise<void>[] = []
  const kill = async () => {
    server.kill('SIGKILL')
    await once(server, 'exit')
    server = await startVoteServer(database(), port)
  }
  const client = async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      answered.push(await sendVote(agent, port, next))
      if (answered.length >= 150 && kills.length === 0) kills.push(kill())
    }
    agent.destroy()
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, client))
  await Promise.all(kills)
  return answered
}

type Outcome = 'for' | 'against' | 'abstain' | 'conflicted'

/** What the answers alone say, without a line of the portal's own counting. */
function recount(answered: readonly Answered[]): Record<Outcome, { num: number; premises: number }> {
  const said = new Map<number, Set<string>>()
  for (const { acknowledged, premises, choice } of answered)
    if (acknowledged) said.set(premises, (said.get(premises) ?? new Set()).add(choice))
  const counted = {
    for: { num: 0, premises: 0 },
    against: { num: 0, premises: 0 },
    abstain: { num: 0, premises: 0 },
    conflicted: { num: 0, premises: 0 },
  }
  for (const [premises, choices] of said) {
    const [only = 'conflicted'] = choices
    const into = counted[choices.size === 1 ? (only as Outcome) : 'conflicted']
    into.num += 20 + (premises % 7)
    into.premises += 1
  }
  return counted
}

it(
  'counts 500 votes of 50 connections once each, through a kill of the server',
  { timeout: 600_000 },
  async () => {
    const answered = await voteThroughAKill()
    expect(answered).toHaveLength(500)
    const acknowledged = answered.filter((one) => one.acknowledged)

    const { rows } = await database().owner.query<{ declaration: string; rows: number }>(
      'select declaration, count(*) as rows from votes group by declaration',
    )
    expect(rows.map(({ declaration }) => declaration).sort()).toEqual(
      acknowledged.map(({ declaration }) => declaration).sort(),
    )
    expect(rows.every((row) => row.rows === 1)).toBe(true)
    // Every premises voted; doubles were refused, and so were spouses who only repeated a vote.
    expect(acknowledged).toHaveLength(PREMISES + 25)

    const chain = await exportChain({ community: 'STORM', number: '1/STORM' })
    expect(chain.rows).toHaveLength(acknowledged.length)
    expect(firstBrokenLink(chain)).toBeNull()
    expect((await verifyRecords()).broken).toEqual([])

    const tally = await tallyResolution({ community: 'STORM', number: '1/STORM' })
    for (const [outcome, { num, premises }] of Object.entries(recount(answered)))
      expect(tally[outcome as Outcome], outcome).toMatchObject({ num, den: 10_000, premises })
    expect(tally.none.premises).toBe(0)
  },
)
