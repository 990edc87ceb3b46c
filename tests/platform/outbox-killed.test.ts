import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { notice, tell, until, useOutbox } from './support/outbox-stage'

const { server, spawnWorker, exitOf, addResident, rowOf, waiting } = useOutbox()

// Between the mark and the dot lies one turn of the process that no sender can close (docs/adr/0004-outbox): a kill that
// falls into it is tried again.
describe('a worker killed with SIGKILL in the middle of a run', { retry: 2 }, () => {
  it.each([
    [3, 0],
    [9, 25],
    [17, 50],
  ])('leaves one message per recipient when killed at mail %i and %i ms', async (count, ms) => {
    const people = await Promise.all(
      Array.from({ length: 24 }, (_, index) => addResident(`run${count}-${index}`)),
    )
    const first = spawnWorker()
    server().onRecipient = () => sleep(10)
    server().beforeAnswer = () => {
      if (server().received.length === count) setTimeout(() => first.kill('SIGKILL'), ms)
      return sleep(60)
    }
    await tell(people)
    await exitOf(first)
    expect(await waiting()).toBeGreaterThan(0)
    spawnWorker()
    await until(async () => (await waiting()) === 0)
    for (const { email } of people) expect(server().receivedBy(email), email).toHaveLength(1)
  })

  it('sends what it had not handed over yet, once', async () => {
    const person = await addResident('before')
    let named = 0
    server().onRecipient = () => (++named === 1 ? sleep(60_000) : undefined)
    await tell([person])
    const first = spawnWorker()
    await until(() => named === 1)
    first.kill('SIGKILL')
    expect((await rowOf(person.residentId)).state).toBe('queued')
    spawnWorker()
    await until(async () => (await rowOf(person.residentId)).state === 'sent')
    expect(server().receivedBy(person.email)).toHaveLength(1)
  })

  it('sends no second time what the server has, though it had not answered yet', async () => {
    const person = await addResident('between')
    server().beforeAnswer = () => sleep(60_000)
    await tell([person], notice('announcements', true))
    const first = spawnWorker()
    await until(() => server().receivedBy(person.email).length === 1)
    await until(async () => (await rowOf(person.residentId)).state === 'sending')
    first.kill('SIGKILL')
    server().beforeAnswer = () => {}
    spawnWorker()
    await until(async () => (await rowOf(person.residentId)).state === 'unconfirmed')
    await sleep(500)
    expect(server().receivedBy(person.email)).toHaveLength(1)
  })
})
