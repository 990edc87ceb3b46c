import { beforeEach, describe, expect, it } from 'vitest'
import { sampleFor } from '@/tests/access/support/samples'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld()
const manager = { collection: 'staff', label: 'manager' } as const
const C2 = idOf('communities', 'C2')

let before = ''
beforeEach(async () => {
  before = await world.fingerprint()
})
const nothingWritten = async () => expect(await world.fingerprint()).toBe(before)

describe('staff', () => {
  const stored = async (label: string): Promise<unknown> => {
    const { rows } = await world.database().owner.query(
      `select s.email, s.role, s.disabled, s.hash, s.salt, s.reset_password_token,
         array(select communities_id from staff_rels where parent_id = s.id order by 1) as communities,
         array(select id from staff_sessions where _parent_id = s.id order by 1) as sessions
       from staff s where id = $1`,
      [idOf('staff', label)],
    )
    return rows
  }
  const changes: Record<string, unknown>[] = [
    { role: 'admin' },
    { communities: [idOf('communities', 'C1'), C2] },
    { communities: [] },
    { password: 'siedem-starych-lamp' },
    { email: 'inny@biuro.example.pl' },
    { disabled: true },
    { hash: 'x', salt: 'x' },
    { resetPasswordToken: 'x', resetPasswordExpiration: '2099-01-01T00:00:00Z' },
    { sessions: [{ id: 'x', createdAt: '2026-01-01T00:00:00Z', expiresAt: '2099-01-01T00:00:00Z' }] },
    { id: idOf('staff', 'admin') },
  ]

  it.each(['manager', 'accountant', 'technician', 'idleManager'])(
    '%s changes the own name, and nothing that gives rights',
    async (label) => {
      const as = { collection: 'staff', label } as const
      const path = `/staff/${idOf('staff', label)}`
      const own = await stored(label)
      for (const body of changes) {
        await world.rest(path, { method: 'PATCH', as, body })
        await world.rest(`/staff?where[id][equals]=${idOf('staff', label)}`, { method: 'PATCH', as, body })
        expect(await stored(label), JSON.stringify(body)).toEqual(own)
      }
      expect(
        (await world.rest(path, { method: 'PATCH', as, body: { password: 'siedem-starych-lamp' } })).status,
      ).toBe(403)
      const named = await world.rest(path, {
        method: 'PATCH',
        as,
        body: { name: 'Nowe Nazwisko', role: 'admin' },
      })
      expect(named.body).toMatchObject({ doc: { name: 'Nowe Nazwisko' } })
      expect(await stored(label)).toEqual(own)
    },
  )

  it.each(['manager', 'accountant', 'technician'])(
    '%s makes no colleague and changes none',
    async (label) => {
      const as = { collection: 'staff', label } as const
      expect(
        (await world.rest('/staff', { method: 'POST', as, body: sampleFor('staff', 'C1') })).status,
      ).toBe(403)
      const path = `/staff/${idOf('staff', 'idleManager')}`
      expect((await world.rest(path, { method: 'PATCH', as, body: { name: 'X' } })).status).toBeOneOf([
        403, 404,
      ])
      await nothingWritten()
    },
  )

  it('an administrator gives roles and passwords, by the rules of passwords', async () => {
    const as = { collection: 'staff', label: 'admin' } as const
    const path = `/staff/${idOf('staff', 'blockedManager')}`
    expect((await world.rest(path, { method: 'PATCH', as, body: { password: 'krótkie' } })).status).toBe(400)
    await nothingWritten()
    const body = { role: 'accountant', password: 'siedem-starych-lamp' }
    expect((await world.rest(path, { method: 'PATCH', as, body })).status).toBe(200)
    expect(await stored('blockedManager')).toMatchObject([
      { role: 'accountant', hash: expect.any(String) as string },
    ])
  })

  it('nobody sets a resident’s password or sign-in code', async () => {
    const path = `/residents/${idOf('residents', 'tenant')}`
    const secrets = async (): Promise<unknown[]> => {
      const { rows } = await world
        .database()
        .owner.query<Record<string, unknown>>(
          'select hash, salt, username, activated_at from residents where id = $1',
          [idOf('residents', 'tenant')],
        )
      return rows
    }
    const own = await secrets()
    for (const as of [
      manager,
      { collection: 'staff', label: 'admin' },
      { collection: 'residents', label: 'tenant' },
    ] as const) {
      const answer = await world.rest(path, {
        method: 'PATCH',
        as,
        body: { password: 'siedem-starych-lamp' },
      })
      expect(answer.status).toBe(403)
      await world.rest(path, {
        method: 'PATCH',
        as,
        body: { username: 'kmpxwr99', activatedAt: null, hash: 'x', salt: 'x' },
      })
      expect(await secrets()).toEqual(own)
    }
  })
})
