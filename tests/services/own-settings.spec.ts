import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadResident } from '@/access/actor/load'
import type { ResidentActor } from '@/access/actor/types'
import { issueMailCode } from '@/src/platform/jobs/mail-code'
import { loadMessage } from '@/src/platform/jobs/outbox-row'
import { readSettings } from '@/src/portal/settings/read-settings'
import { endOtherSessions, endSession } from '@/src/services/communication/resident-settings'
import { cancelEmailChange, confirmEmail, requestEmailChange } from '@/src/services/register/change-email'
import { changePhone } from '@/src/services/register/change-phone'
import { forgetAllTries, givePasswords } from '@/tests/http/support/passwords'
import { password } from '@/tests/support/world/people'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld({ clock: false })
const owner = () => world.database().owner
const actorOf = async (label: string, sessionId: string | null = null): Promise<ResidentActor> =>
  (await loadResident(idOf('residents', label), sessionId))!

beforeAll(() => givePasswords(owner()))
beforeEach(() => forgetAllTries(owner()))

type Mail = { id: string; template: string; to: string }
const mails = async (label: string): Promise<Mail[]> =>
  (
    await owner().query<Mail>(
      `select id, template, "to" from outgoing_messages
       where resident_id = $1 and template like 'emailChange%' order by created_at desc, template`,
      [idOf('residents', label)],
    )
  ).rows

/** The link's token, as the worker makes it when the mail is sent. */
const tokenOf = async ({ id, template }: Mail): Promise<string> => {
  const message = await loadMessage(id)
  return (await issueMailCode(message!, template === 'emailChangeOld' ? 'emailOld' : 'emailNew')).code
}
const emailOf = async (label: string): Promise<string | null> => {
  const { rows } = await owner().query<{ email: string | null }>(
    'select email from residents where id = $1',
    [idOf('residents', label)],
  )
  return rows[0]?.email ?? null
}
const giveEmail = (label: string, email: string | null) =>
  owner().query('update residents set email = $2 where id = $1', [idOf('residents', label), email])

describe('a change of e-mail', () => {
  beforeEach(async () => {
    await owner().query('delete from portal.email_changes')
    await giveEmail('owner', 'stary@example.pl')
  })

  it('counts once both addresses have confirmed it, whichever comes first', async () => {
    const actor = await actorOf('owner')
    await requestEmailChange(actor, { email: 'nowy@example.pl', password })
    const [fresh, old] = await mails('owner')
    expect([fresh, old]).toMatchObject([
      { template: 'emailChangeNew', to: 'nowy@example.pl' },
      { template: 'emailChangeOld', to: 'stary@example.pl' },
    ])
    expect((await readSettings(actor))?.emailChange).toEqual({
      ...{ newEmail: 'nowy@example.pl', isOldOpen: true, isNewOpen: true },
    })
    const token = await tokenOf(fresh!)
    expect(await confirmEmail(actor, token)).toBe('waiting')
    expect(await emailOf('owner')).toBe('stary@example.pl')
    expect(await confirmEmail(actor, token)).toBe('badLink')
    expect(await confirmEmail(actor, await tokenOf(old!))).toBe('changed')
    expect(await emailOf('owner')).toBe('nowy@example.pl')
    const view = await readSettings(actor)
    expect(view?.emailChange).toBeNull()
    expect(view?.events.slice(0, 2).map(({ action, kind }) => [action, kind])).toEqual([
      ['email-changed', 'resident'],
      ['email-change-requested', 'resident'],
    ])
  })

  it('without an address so far is confirmed at the new one alone', async () => {
    await giveEmail('buyer', null)
    const actor = await actorOf('buyer')
    await requestEmailChange(actor, { email: 'pierwszy@example.pl', password })
    const sent = await mails('buyer')
    expect(sent).toHaveLength(1)
    expect(await confirmEmail(actor, await tokenOf(sent[0]!))).toBe('changed')
    expect(await emailOf('buyer')).toBe('pierwszy@example.pl')
  })

  it('is not confirmed by links of an earlier request, of one given up, or by somebody else', async () => {
    const actor = await actorOf('owner')
    await requestEmailChange(actor, { email: 'obcy@example.pl', password })
    const [earlier] = await mails('owner')
    await requestEmailChange(actor, { email: 'wlasny@example.pl', password })
    const [fresh, old] = await mails('owner')
    // Also where the earlier mail leaves late, after the second request.
    expect(await confirmEmail(actor, await tokenOf(old!))).toBe('waiting')
    expect(await confirmEmail(actor, await tokenOf(earlier!))).toBe('badLink')
    expect(await confirmEmail(await actorOf('spouse'), await tokenOf(fresh!))).toBe('badLink')
    await cancelEmailChange(actor)
    expect(await confirmEmail(actor, await tokenOf(fresh!))).toBe('badLink')
    expect(await emailOf('owner')).toBe('stary@example.pl')
  })

  it('asks for the password, and for another address', async () => {
    const actor = await actorOf('owner')
    const ask = (email: string, secret = password) => requestEmailChange(actor, { email, password: secret })
    await expect(ask('nowy@example.pl', 'nie to')).rejects.toMatchObject({ code: 'WRONG_PASSWORD' })
    await expect(ask('STARY@example.pl')).rejects.toMatchObject({ code: 'SAME_EMAIL' })
    for (let tries = 0; tries < 10; tries += 1) await ask('x@example.pl', 'nie to').catch(() => null)
    await expect(ask('nowy@example.pl')).rejects.toMatchObject({ code: 'TOO_MANY_TRIES' })
  })
})

describe('one’s own account', () => {
  it('keeps a new telephone and notes who changed it', async () => {
    const actor = await actorOf('tenant')
    await changePhone(actor, '600 100 200')
    await changePhone(actor, '600 100 200')
    const view = await readSettings(actor)
    expect(view?.phone).toBe('600 100 200')
    expect(view?.events.filter(({ action }) => action === 'phone-changed')).toHaveLength(1)
  })

  it('ends one session or all others, its own only', async () => {
    const [mine, other] = [idOf('residents', 'owner'), idOf('residents', 'spouse')]
    await owner().query(
      `insert into residents_sessions (_order, _parent_id, id, created_at, expires_at)
       select n, p::uuid, s, now(), now() + interval '1 hour' from (values
         (901, $1, 'here'), (902, $1, 'phone'), (903, $1, 'tablet'), (901, $2, 'theirs')) v(n, p, s)`,
      [mine, other],
    )
    const open = async () =>
      (
        await owner().query<{ id: string }>(
          `select id from residents_sessions where id in ('here', 'phone', 'tablet', 'theirs') order by id`,
        )
      ).rows.map(({ id }) => id)
    const actor = await actorOf('owner', 'here')
    await endSession(actor, 'theirs')
    await endSession(actor, 'phone')
    expect(await open()).toEqual(['here', 'tablet', 'theirs'])
    await endOtherSessions(actor)
    expect(await open()).toEqual(['here', 'theirs'])
  })

  it('is told who looked: staff by name, another resident as such, and changes of its ties', async () => {
    const id = idOf('residents', 'owner')
    await owner().query(
      `insert into audit_events (id, at, actor_kind, actor_id, action, object_type, object_id, details, hash) values
        (portal.uuid_v7(), now(), 'staff', $2, 'viewed', 'residents', $1, '{}', ''),
        (portal.uuid_v7(), now() + interval '1 second', 'resident', $3, 'viewed', 'residents', $1, '{}', ''),
        (portal.uuid_v7(), now() + interval '2 seconds', 'staff', $2, 'update', 'occupancies',
          (select o.id::text from occupancies o where o.person_id = $1::uuid limit 1), '{}', '')`,
      [id, idOf('staff', 'manager'), idOf('residents', 'boardAllGrants')],
    )
    const events = (await readSettings(await actorOf('owner')))?.events.slice(0, 3) ?? []
    expect(events.map(({ kind, action, name }) => [kind, action, name !== null])).toEqual([
      ['staff', 'occupancies-update', true],
      ['other', 'viewed', true],
      ['staff', 'viewed', true],
    ])
    const others = (await readSettings(await actorOf('spouse')))?.events ?? []
    expect(others.filter(({ action }) => action === 'occupancies-update')).toEqual([])
  })
})
