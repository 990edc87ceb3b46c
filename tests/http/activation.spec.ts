import { beforeEach, describe, expect, it } from 'vitest'
import { hashCode } from '@/src/platform/session/one-time-code'
import { activateResident } from '@/src/services/register/activate-resident'
import { inviteResident } from '@/src/services/register/invite-resident'
import { signIn } from '@/src/services/system/sign-in'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { usernameOf } from '@/tests/support/world/people'
import { sendForm } from './support/forms'
import { forgetAllTries } from './support/passwords'

const world = useWorld({ clock: false })
const owner = () => world.database().owner
const password = 'siedem-starych-lamp'
const label = 'neverActivated'
const id = idOf('residents', label)

beforeEach(async () => {
  await forgetAllTries(owner())
  await owner().query(
    'update residents set activated_at = null, disabled = false, hash = null, salt = null where id = $1',
    [id],
  )
})

const invite = (person = label) => inviteResident({ communityCode: 'C1', personCode: `P-${person}` })
const activate = (input: { username?: string; code: string; password?: string }) =>
  activateResident({ username: usernameOf(label), password, ip: 'direct', ...input })
const mayEnter = async (person: string, secret: string): Promise<boolean> =>
  (await signIn({ collection: 'residents', identifier: usernameOf(person), password: secret, ip: 'direct' }))
    .ok
const activatedAt = async (): Promise<Date | null> => {
  const { rows } = await owner().query<{ at: Date | null }>(
    'select activated_at as at from residents where id = $1',
    [id],
  )
  return rows[0]?.at ?? null
}

describe('an activation code', () => {
  it('opens the account once', async () => {
    const { username, code, url } = await invite()
    expect(username.toLowerCase().replace('-', '')).toBe(usernameOf(label))
    expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    expect(url).toBe(`${world.database().env.serverUrl}/activate`)
    expect(await activate({ username, code })).toEqual({ ok: true })
    expect(await activatedAt()).toBeInstanceOf(Date)
    expect(await mayEnter(label, password)).toBe(true)
    expect(await activate({ username, code, password: 'inne-dlugie-haslo' })).toEqual({
      ok: false,
      code: 'BAD_CODE',
    })
    expect(await mayEnter(label, 'inne-dlugie-haslo')).toBe(false)
    expect(await mayEnter(label, password)).toBe(true)
  })

  it('is taken in small letters and without hyphens', async () => {
    const { code } = await invite()
    expect(await activate({ code: ` ${code.toLowerCase().replaceAll('-', ' ')} ` })).toEqual({ ok: true })
  })

  it('opens it once where two ask at the same time', async () => {
    const { code } = await invite()
    const answers = await Promise.all([activate({ code }), activate({ code }), activate({ code })])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('is stored as a hash that the database alone does not open', async () => {
    const { code } = await invite()
    const { rows } = await owner().query<{ row: string; code_hash: string }>(
      'select c::text as row, code_hash from portal.one_time_codes c where user_id = $1 and used_at is null',
      [id],
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.code_hash).toBe(hashCode('activation', code))
    expect(rows[0]?.row).not.toMatch(new RegExp(code.replaceAll('-', '-?'), 'i'))
  })

  const refused = { ok: false, code: 'BAD_CODE' }

  it('that is wrong opens nothing', async () => {
    await invite()
    for (const code of ['XXXX-XXXX-XXXX', '', '-']) expect(await activate({ code }), code).toEqual(refused)
    expect(await activatedAt()).toBeNull()
  })

  it('that is too old opens nothing', async () => {
    const { code } = await invite()
    const { rows } = await owner().query<{ days: number }>(
      `select round(extract(epoch from expires_at - created_at) / 86400)::int as days from portal.one_time_codes where user_id = $1 and used_at is null`,
      [id],
    )
    expect(rows[0]?.days).toBe(14)
    await owner().query(
      `update portal.one_time_codes set expires_at = now() - interval '1 second' where user_id = $1`,
      [id],
    )
    expect(await activate({ code })).toEqual(refused)
  })

  it('of another person opens nothing, and stays that person’s', async () => {
    const { code } = await invite('tenant')
    expect(await activate({ code })).toEqual(refused)
    expect(await activatedAt()).toBeNull()
    expect(await activate({ username: usernameOf('tenant'), code })).toEqual({ ok: true })
    expect(await mayEnter('tenant', password)).toBe(true)
  })

  it('goes with the next one', async () => {
    const first = await invite()
    const second = await invite()
    expect(await activate({ code: first.code })).toEqual(refused)
    expect(await activate({ code: second.code })).toEqual({ ok: true })
  })

  it('is no link for a new password, nor the other way round', async () => {
    const { code } = await invite()
    const answer = await sendForm('reset', { token: code, password, repeat: password })
    expect(answer.headers.get('location')).toMatch(/^\/reset\?token=/)
    expect(await activate({ code })).toEqual({ ok: true })
  })

  it('does not open the account of a person blocked meanwhile', async () => {
    const { code } = await invite()
    await owner().query('update residents set disabled = true where id = $1', [id])
    expect(await activate({ code })).toEqual(refused)
  })

  it('is not spent by a password that may not be used', async () => {
    const { code } = await invite()
    expect(await activate({ code, password: 'krótkie' })).toEqual({ ok: false, code: 'tooShort' })
    expect(await activate({ code, password: 'x'.repeat(201) })).toEqual({ ok: false, code: 'tooLong' })
    for (const common of ['password1234', '123456789012', 'hasłohasłohasło', 'qwertyuiopas'])
      expect(await activate({ code, password: common }), common).toEqual({ ok: false, code: 'tooCommon' })
    expect(await activatedAt()).toBeNull()
    expect(await activate({ code })).toEqual({ ok: true })
  })

  it('given to one who is active ends his sessions and keeps the day he came', async () => {
    const first = await invite()
    await activate({ code: first.code })
    const came = await activatedAt()
    expect(await mayEnter(label, password)).toBe(true)
    const next = await invite()
    expect(await activate({ code: next.code, password: 'inne-dlugie-haslo' })).toEqual({ ok: true })
    expect(await activatedAt()).toEqual(came)
    const { rows } = await owner().query('select id from residents_sessions where _parent_id = $1', [id])
    expect(rows).toEqual([])
    expect(await mayEnter(label, password)).toBe(false)
    expect(await mayEnter(label, 'inne-dlugie-haslo')).toBe(true)
  })
})

describe('the form', () => {
  it('activates and leads to the sign-in', async () => {
    const { username, code } = await invite()
    const answer = await sendForm('activate', { username, code, password, repeat: password })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/login?done=activated'])
    expect(await mayEnter(label, password)).toBe(true)
  })

  it('keeps neither code nor password when it is refused', async () => {
    const { username, code } = await invite()
    const answer = await sendForm('activate', { username, code, password, repeat: 'inaczej-napisane' })
    expect(answer.headers.get('location')).toMatch(/^\/activate\?f=/)
    const cookie = decodeURIComponent(answer.headers.get('set-cookie') ?? '')
    for (const secret of [code, password, 'inaczej-napisane']) {
      expect(cookie).not.toContain(secret)
      expect(Buffer.from(cookie.split('=')[1] ?? '', 'base64url').toString()).not.toContain(secret)
    }
    expect(await activatedAt()).toBeNull()
  })
})
