import { beforeAll, describe, expect, it } from 'vitest'
import { openResolution } from '@/src/services/voting/open-resolution'
import { draft } from '@/tests/services/support/votings'
import { idOf } from '@/tests/support/world/rows'
import type { Asker } from '@/tests/support/world/rest'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld()
const staff = (label: string): Asker => ({ collection: 'staff', label })
const resident = (label: string): Asker => ({ collection: 'residents', label })

const posts = ['open', 'close', 'move', 'remind', 'enter-vote', 'annul', 'notify', 'deliver', 'ballots']
const gets = ['protocol', 'roll-call', 'letters']

/** The table lets the administrator and the community's manager run votings; nobody else learns that there is one. */
const strangers: [string, Asker][] = [
  ['nobody signed in', null],
  ['an owner', resident('owner')],
  ['a board member', resident('boardAllGrants')],
  ['the manager of another community', staff('managerOfC2')],
  ['an accountant', staff('accountant')],
  ['a technician', staff('technician')],
]

const form = (fields: Record<string, string>): FormData => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

let running = ''
beforeAll(async () => {
  running = await draft(world.database().owner, 'A1')
  await openResolution({ resolutionId: running, staffId: null })
})

describe.each(strangers)('%s', (_, as) => {
  it('is answered by every form and file of a voting as if there were none, and changes nothing', async () => {
    const before = await world.fingerprint()
    for (const path of posts) {
      const body = form({ agreed: 'yes', to: 'cancelled', voter: 'P1', choice: 'for', channel: 'paper' })
      const answer = await world.rest(`/resolutions/${running}/${path}`, { method: 'POST', as, body })
      expect([path, answer.status]).toEqual([path, 404])
    }
    for (const path of gets) {
      const answer = await world.rest(`/resolutions/${running}/${path}`, { as })
      expect([path, answer.status]).toEqual([path, 404])
    }
    expect(await world.fingerprint()).toBe(before)
  })
})

describe('the community’s manager', () => {
  it('is let through, from our own pages only', async () => {
    const call = { method: 'POST', as: staff('manager'), body: form({}) } as const
    const foreign = { ...call, headers: { origin: 'https://elsewhere.example' } }
    expect((await world.rest(`/resolutions/${running}/remind`, foreign)).status).toBe(404)
    const answer = await world.rest(`/resolutions/${running}/remind`, call)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toMatch(/\/voting\?done=reminded/)
  })

  it('gets the protocol, the votes as a table and ballots', async () => {
    const as = staff('manager')
    const protocol = await world.rest(`/resolutions/${running}/protocol`, { as })
    expect(protocol.headers.get('content-type')).toBe('application/pdf')
    const table = await world.rest(`/resolutions/${running}/roll-call?format=csv`, { as })
    expect(table.headers.get('content-type')).toContain('text/csv')
    const ballots = await world.rest(`/resolutions/${running}/ballots`, {
      method: 'POST',
      as,
      body: form({}),
    })
    expect(ballots.headers.get('content-type')).toBe('application/pdf')
  })

  it('reaches no vote through a resolution it does not belong to', async () => {
    const fields = { vote: idOf('votes', 'R20.1'), step: 'approved', reason: 'Pomyłka przy wprowadzaniu' }
    const answer = await world.rest(`/resolutions/${running}/annul`, {
      method: 'POST',
      as: staff('manager'),
      body: form(fields),
    })
    expect(answer.headers.get('location')).toContain('problem=UNKNOWN_VOTE')
  })
})
