import { beforeEach, describe, expect, it } from 'vitest'
import { residentFromCookie } from '@/access/actor/from-cookie'
import { issueCode } from '@/src/services/system/one-time-codes'
import { appPool } from '@/src/platform/db/pool'
import { requestReset } from '@/src/services/system/request-reset'
import { resetPassword } from '@/src/services/system/reset-password'
import { signIn } from '@/src/services/system/sign-in'
import { usernameOf } from '@/tests/support/world/people'
import { idOf } from '@/tests/support/world/rows'
import { cookieOf } from '@/tests/support/world/sessions'
import { useWorld } from '@/tests/support/world/use-world'
import { sendForm } from './support/forms'
import { forgetAllTries } from './support/passwords'

const world = useWorld({ clock: false })
const owner = () => world.database().owner
const password = 'siedem-starych-lamp'

beforeEach(async () => {
  await forgetAllTries(owner())
  await owner().query('delete from outgoing_messages')
})

const ask = (identifier: string, collection: 'residents' | 'staff' = 'residents') =>
  requestReset({ collection, identifier, ip: 'direct' })
type Mail = {
  template: string
  to: string
  state: string
  resident_id: string | null
  staff_id: string | null
}
const queued = async (): Promise<Mail[]> => {
  const { rows } = await owner().query<Mail>(
    'select template, "to", state, resident_id, staff_id from outgoing_messages order by created_at',
  )
  return rows
}
const linkFor = (collection: 'residents' | 'staff', label: string) =>
  issueCode(appPool(), { purpose: 'reset', collection, userId: idOf(collection, label) })
const reset = (token: string, secret = password, collection: 'residents' | 'staff' = 'residents') =>
  resetPassword({ collection, token, password: secret, ip: 'direct' })

describe('asking for a link', () => {
  it.each([
    ['by code', usernameOf('buyer').toUpperCase()],
    ['by e-mail', 'Buyer@example.pl'],
  ])('%s queues one mail to the address on record', async (_how, name) => {
    expect(await ask(name)).toEqual({ ok: true })
    expect(await queued()).toEqual([
      {
        template: 'passwordReset',
        to: 'buyer@example.pl',
        state: 'queued',
        resident_id: idOf('residents', 'buyer'),
        staff_id: null,
      },
    ])
    const { rows } = await owner().query<{ row: string }>('select m::text as row from outgoing_messages m')
    expect(rows[0]?.row).not.toMatch(/token|https?:/)
  })

  it('queues one for staff', async () => {
    await ask('manager@biuro.example.pl', 'staff')
    expect(await queued()).toMatchObject([{ staff_id: idOf('staff', 'manager'), resident_id: null }])
  })

  it.each([
    ['never activated, by code', usernameOf('neverActivated')],
    ['never activated, by e-mail', 'neveractivated@example.pl'],
    ['blocked', usernameOf('blocked')],
    ['unknown', 'nikt@example.pl'],
    ['sharing an e-mail', 'dom@example.pl'],
    ['of the staff, at the residents’ door', 'manager@biuro.example.pl'],
    ['nobody', ''],
  ])('queues nothing for one who is %s', async (_who, name) => {
    expect(await ask(name)).toEqual({ ok: true })
    expect(await queued()).toEqual([])
  })

  it('answers the same, over REST and in the form, whoever it is', async () => {
    const over = (body: object) => world.rest('/residents/forgot-password', { method: 'POST', body })
    const [known, unknown] = [
      await over({ username: usernameOf('buyer') }),
      await over({ email: 'nikt@example.pl' }),
    ]
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text])
    const form = async (identifier: string) => {
      const answer = await sendForm('resetRequest', { identifier })
      return [answer.status, answer.headers.get('location'), answer.headers.get('set-cookie')]
    }
    expect(await form('buyer@example.pl')).toEqual(await form('nikt@example.pl'))
    expect(await form('buyer@example.pl')).toEqual([303, '/reset?sent=1', null])
  })

  it('queues at most three in a quarter of an hour', async () => {
    for (let round = 0; round < 5; round += 1) await ask('buyer@example.pl')
    expect(await queued()).toHaveLength(3)
  })
})

describe('a link', () => {
  it('sets the password once and ends every session', async () => {
    const cookie = await cookieOf('residents', 'tenant')
    expect(await residentFromCookie(cookie)).not.toBeNull()
    const token = await linkFor('residents', 'tenant')
    expect(await reset(token)).toEqual({ ok: true })
    expect(await residentFromCookie(cookie)).toBeNull()
    expect((await world.rest('/premises', { cookie })).status).toBe(403)
    const entered = { collection: 'residents', identifier: usernameOf('tenant'), ip: 'direct' } as const
    expect(await signIn({ ...entered, password })).toMatchObject({ ok: true })
    expect(await reset(token, 'inne-dlugie-haslo')).toEqual({ ok: false, code: 'BAD_LINK' })
    expect(await signIn({ ...entered, password: 'inne-dlugie-haslo' })).toMatchObject({ ok: false })
  })

  it('works for an hour', async () => {
    const token = await linkFor('residents', 'buyer')
    const { rows } = await owner().query<{ minutes: number }>(
      `select round(extract(epoch from expires_at - created_at) / 60)::int as minutes from portal.one_time_codes
       where user_id = $1 and used_at is null`,
      [idOf('residents', 'buyer')],
    )
    expect(rows).toEqual([{ minutes: 60 }])
    await owner().query(
      `update portal.one_time_codes set expires_at = now() - interval '1 second' where used_at is null`,
    )
    expect(await reset(token)).toEqual({ ok: false, code: 'BAD_LINK' })
  })

  it('goes with the next one', async () => {
    const first = await linkFor('residents', 'buyer')
    const second = await linkFor('residents', 'buyer')
    expect(await reset(first)).toEqual({ ok: false, code: 'BAD_LINK' })
    expect(await reset(second)).toEqual({ ok: true })
  })

  it('of a resident does nothing at the staff’s door, nor the other way round', async () => {
    const token = await linkFor('residents', 'buyer')
    expect(await reset(token, password, 'staff')).toEqual({ ok: false, code: 'BAD_LINK' })
    const theirs = await linkFor('staff', 'manager')
    expect(await reset(theirs)).toEqual({ ok: false, code: 'BAD_LINK' })
    expect(await reset(theirs, password, 'staff')).toEqual({ ok: true })
    expect(await reset(token)).toEqual({ ok: true })
  })

  it.each([
    ['krótkie', 'tooShort'],
    ['x'.repeat(201), 'tooLong'],
    ['Password1234', 'tooCommon'],
    ['123456789012', 'tooCommon'],
    ['hasłohasłohasło', 'tooCommon'],
  ])('is not spent by %s', async (bad, code) => {
    const token = await linkFor('residents', 'buyer')
    expect(await reset(token, bad)).toEqual({ ok: false, code })
    expect(await reset(token)).toEqual({ ok: true })
  })

  it('works over REST, where it signs nobody in', async () => {
    const token = await linkFor('staff', 'accountant')
    const send = (secret: string) =>
      world.rest('/staff/reset-password', { method: 'POST', body: { token, password: secret } })
    expect(await send('krótkie')).toMatchObject({ status: 400, body: { errors: [{ code: 'tooShort' }] } })
    const answer = await send(password)
    expect([answer.status, answer.body]).toEqual([200, { message: 'ok' }])
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(await send(password)).toMatchObject({ status: 400, body: { errors: [{ code: 'BAD_LINK' }] } })
  })

  it('works in the form', async () => {
    const token = await linkFor('residents', 'buyer')
    const answer = await sendForm('reset', { token, password, repeat: password })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/login?done=reset'])
  })
})

it('Payload’s own token for a new password opens nothing', async () => {
  await owner().query(
    `update residents set reset_password_token = 'znany-token', reset_password_expiration = now() + interval '1 hour' where id = $1`,
    [idOf('residents', 'buyer')],
  )
  const body = { token: 'znany-token', password: 'inne-dlugie-haslo' }
  const { status } = await world.rest('/residents/reset-password', { method: 'POST', body })
  expect(status).toBe(400)
  const entered = { collection: 'residents', identifier: usernameOf('buyer'), ip: 'direct' } as const
  expect(await signIn({ ...entered, password: body.password })).toMatchObject({ ok: false })
})
