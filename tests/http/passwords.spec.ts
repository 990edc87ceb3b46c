import { beforeAll, describe, expect, it } from 'vitest'
import { hashPassword, verifyPassword } from '@/src/platform/session/password'
import { signIn } from '@/src/services/system/sign-in'
import { password, usernameOf } from '@/tests/support/world/people'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { givePasswords } from './support/passwords'

const world = useWorld({ clock: false })
beforeAll(() => givePasswords(world.database().owner))

const theirs = 'zupelnie-inne-haslo'

// Payload's types know the e-mail of a sign-in only.
const login = (collection: 'staff' | 'residents', data: Record<string, string>) =>
  world.payload().login({ collection, data: data as never, overrideAccess: true })

describe('a password', () => {
  it('that we stored is read by Payload’s own sign-in', async () => {
    const entered = { email: 'accountant@biuro.example.pl', password }
    expect((await login('staff', entered)).user?.id).toBe(idOf('staff', 'accountant'))
    const typed = { username: usernameOf('buyer'), password }
    expect((await login('residents', typed)).user?.id).toBe(idOf('residents', 'buyer'))
    await expect(login('staff', { ...entered, password: theirs })).rejects.toMatchObject({ status: 401 })
  })

  it('that Payload stored is read by our sign-in', async () => {
    await world.payload().update({
      collection: 'staff',
      id: idOf('staff', 'technician'),
      data: { password: theirs },
      overrideAccess: true,
    })
    const { rows } = await world
      .database()
      .owner.query<{ hash: string; salt: string }>('select hash, salt from staff where id = $1', [
        idOf('staff', 'technician'),
      ])
    const input = { collection: 'staff', identifier: 'technician@biuro.example.pl', ip: 'direct' } as const
    expect(await signIn({ ...input, password: theirs })).toMatchObject({ ok: true })
    expect(await signIn({ ...input, password })).toMatchObject({ ok: false })
    const own = await hashPassword(theirs)
    expect(rows[0]?.hash).toMatch(/^pbkdf2-sha256-v1:[0-9a-f]{64}$/)
    expect([rows[0]?.hash.length, rows[0]?.salt.length]).toEqual([own.hash.length, own.salt.length])
  })

  it('fits only what it was made of, and never one that is not there', async () => {
    const stored = await hashPassword(password)
    expect(await verifyPassword(password, stored)).toBe(true)
    expect(await verifyPassword(`${password} `, stored)).toBe(false)
    expect(await verifyPassword(password, { ...stored, salt: `${stored.salt.slice(0, -1)}x` })).toBe(false)
    for (const nothing of [
      null,
      { hash: null, salt: null },
      { ...stored, salt: null },
      { ...stored, hash: 'plain' },
    ])
      for (const typed of [password, '']) expect(await verifyPassword(typed, nothing)).toBe(false)
  })

  it('has a salt of its own', async () => {
    const [one, other] = await Promise.all([hashPassword(password), hashPassword(password)])
    expect(one.salt).not.toBe(other.salt)
    expect(one.hash).not.toBe(other.hash)
  })
})
