import { describe, expect, it } from 'vitest'
import { loadResident } from '@/access/actor/load'
import type { ResidentActor } from '@/access/actor/types'
import { readConversation, readConversations } from '@/src/portal/communication/read-conversations'
import { openConversation, replyToConversation } from '@/src/services/communication/resident-messages'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld()
const actorOf = async (label: string): Promise<ResidentActor> =>
  (await loadResident(idOf('residents', label), null))!

const question = { subject: 'Pytanie', body: 'Dzień dobry', change: null, settlementId: null, files: [] }
const open = async (label: string, premises: string, more: Partial<typeof question> = {}) =>
  openConversation(world.payload(), await actorOf(label), {
    ...question,
    ...more,
    premisesId: idOf('premises', premises),
  })

const mails = async (like: string) =>
  (
    await world
      .database()
      .owner.query<{ template: string; resident_id: string | null; staff_id: string | null }>(
        'select template, resident_id, staff_id from outgoing_messages where "key" like $1 order by created_at',
        [like],
      )
  ).rows
const manager = { collection: 'staff', label: 'manager' } as const

describe('cases', () => {
  it('are numbered without gaps in a community, however many come at once, also where one is taken back', async () => {
    const before = (await numbers('C1')).length
    const opened = await Promise.allSettled([
      ...['P1', 'P1', 'P1', 'P1', 'P1', 'P1'].map((premises) => open('owner', premises)),
      // A file that is none of the accepted types takes the whole case back.
      open('tenant', 'P1', { files: [{ name: 'a.exe', bytes: Buffer.from('MZ') }] as never }),
    ])
    expect(opened.filter(({ status }) => status === 'fulfilled')).toHaveLength(6)
    const found = await numbers('C1')
    const year = new Date().getFullYear()
    expect(found).toEqual(
      Array.from({ length: before + 6 }, (_, index) => `${String(index + 1).padStart(3, '0')}/${year}`),
    )
  })

  it('open for one’s own premises only, and tell the managers of the community', async () => {
    await expect(open('owner', 'P2')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const id = await open('tenant', 'P1')
    const view = await readConversation(await actorOf('tenant'), id)
    expect(view).toMatchObject({ subject: 'Pytanie', status: 'open', messages: [{ author: 'resident' }] })
    const told = await mails(`message:${view!.messages[0]!.id}`)
    expect(told.map(({ staff_id: staff }) => staff).sort()).toEqual(
      ['manager', 'managerOfBoth'].map((label) => idOf('staff', label)).sort(),
    )
  })

  it('take words of their own resident only', async () => {
    const input = { conversationId: idOf('conversations', 'Q1'), body: 'Jeszcze jedno', files: [] }
    const reply = async (label: string) => replyToConversation(world.payload(), await actorOf(label), input)
    await expect(reply('spouse')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await readConversation(await actorOf('spouse'), input.conversationId)).toBeNull()
    await reply('owner')
    const view = await readConversation(await actorOf('owner'), input.conversationId)
    expect(view).toMatchObject({ status: 'open' })
    expect(view?.messages.at(-1)).toMatchObject({ author: 'resident', body: 'Jeszcze jedno' })
  })

  it('show the answer to the resident, and never a note', async () => {
    const id = idOf('conversations', 'Q3')
    const answer = { reply: 'Oddzwonimy jutro', note: 'Trudny przypadek', status: 'inProgress' }
    const { status } = await world.rest(`/conversations/${id}`, {
      as: manager,
      method: 'PATCH',
      body: answer,
    })
    expect(status).toBe(200)
    const view = await readConversation(await actorOf('tenant'), id)
    expect(view?.messages.at(-1)).toMatchObject({ author: 'staff', body: 'Oddzwonimy jutro' })
    expect(view?.status).toBe('inProgress')
    expect(JSON.stringify(view)).not.toContain('Trudny')
    const [mail] = await mails(`message:${view!.messages.at(-1)!.id}`)
    expect(mail).toMatchObject({ template: 'messageAnswered', resident_id: idOf('residents', 'tenant') })
    const { rows } = await world
      .database()
      .owner.query('select from conversation_notes where body = $1', ['Trudny przypadek'])
    expect(rows).toHaveLength(1)
  })
})

const numbers = async (community: 'C1' | 'C2'): Promise<string[]> =>
  (
    await world
      .database()
      .owner.query<{ number: string }>(
        'select number from conversations where community_id = $1 order by number',
        [idOf('communities', community)],
      )
  ).rows.map(({ number }) => number)

describe('a change of data', () => {
  const asked = async () => {
    const change = { field: 'wastePersons', value: '3', validFromOn: '2026-04-01' } as const
    const id = await openConversation(world.payload(), await actorOf('owner'), {
      ...question,
      change,
      premisesId: idOf('premises', 'P1'),
    })
    return { id, path: `/conversations/${id}/apply-change` }
  }

  it('is made by one click, once, and only where the clerk may', async () => {
    const { id, path } = await asked()
    const post = (label: string) => world.rest(path, { as: { collection: 'staff', label }, method: 'POST' })
    expect((await post('managerOfC2')).status).toBe(404)
    expect((await post('accountant')).status).toBe(404)
    expect(await post('manager')).toMatchObject({ status: 200 })
    expect((await post('manager')).status).toBe(400)
    const { rows } = await world.database().owner.query<{ value: string; source: string }>(
      `select value::text, source from premises_parameters
       where premises_id = $1 and name = 'wastePersons' and valid_from_on = '2026-04-01'`,
      [idOf('premises', 'P1')],
    )
    expect(rows).toEqual([{ value: '3.000', source: expect.stringMatching(/^\d{3}\/\d{4}$/) as string }])
    const view = await readConversation(await actorOf('owner'), id)
    expect(view).toMatchObject({ changeState: 'applied', status: 'closed' })
    expect(view?.messages.at(-1)?.author).toBe('staff')
  })

  it('is no business of residents', async () => {
    const { path } = await asked()
    const answer = await world.rest(path, { as: { collection: 'residents', label: 'owner' }, method: 'POST' })
    expect(answer.status).toBe(404)
    expect((await readConversations(await actorOf('boardAllGrants'))).length).toBe(0)
  })
})
