import { beforeAll, describe, expect, it } from 'vitest'
import { activateResident } from '@/src/services/register/activate-resident'
import { readCommunityHead } from '@/src/services/register/community-head'
import { inviteMany, type ActivationLetter } from '@/src/services/register/invite-many'
import { noteOpening } from '@/src/services/register/note-opening'
import { peopleToInvite } from '@/src/services/register/people-to-invite'
import { mailContents } from '@/src/services/communication/mail-contents'
import { notify } from '@/src/services/communication/notify'
import { appPool } from '@/src/platform/db/pool'
import { env } from '@/src/platform/env'
import { renderPdf } from '@/src/platform/pdf/render-pdf'
import { activationLettersPdf } from '@/src/portal/register/activation-letters-pdf'
import { pdfPages } from '@/tests/support/pdf-text'
import { usernameOf } from '@/tests/support/world/people'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld()
const owner = () => world.database().owner
const C1 = idOf('communities', 'C1')
const person = (label: string) => idOf('residents', label)

/** Sends the list of the admin view as a browser does. */
const askForLetters = (staff: string, people: string[], community = C1) => {
  const body = new FormData()
  body.set('community', community)
  for (const label of people) body.append('person', person(label))
  return world.rest('/residents/activation-letters', {
    method: 'POST',
    as: { collection: 'staff', label: staff },
    body,
  })
}

/** The text of the letters' sheets. */
const sheetsOf = async (letters: ActivationLetter[]): Promise<string[]> => {
  const community = await readCommunityHead(C1)
  const document = activationLettersPdf({
    ...{ community: community!, letters, todayOn: '2026-03-15', serverUrl: env().serverUrl },
  })
  return pdfPages(await renderPdf(document))
}

describe('letters of first access', () => {
  it('are one PDF with a sheet for each, whose code opens the account once', async () => {
    const letters = await inviteMany({
      ...{ communityId: C1, staffId: idOf('staff', 'manager') },
      personIds: ['neverActivated', 'tenant'].map(person),
    })
    const pages = await sheetsOf(letters)
    expect(pages).toHaveLength(2)
    const login = usernameOf('neverActivated').toUpperCase()
    const page = pages.find((one) => one.includes(`${login.slice(0, 4)}-${login.slice(4)}`))
    expect(page).toContain('Kod jednorazowy')
    expect(page).toContain('/activate')
    const code = /Kod jednorazowy\s+([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})/.exec(page ?? '')?.[1] ?? ''
    const activate = () =>
      activateResident({
        ...{ username: usernameOf('neverActivated'), code, password: 'siedem-starych-lamp', ip: 'direct' },
      })
    expect(await activate()).toEqual({ ok: true })
    expect(await activate()).toEqual({ ok: false, code: 'BAD_CODE' })
    const { rows } = await owner().query(
      `select actor_id from audit_events where action = 'invited' and object_id = $1`,
      [person('neverActivated')],
    )
    expect(rows).toEqual([{ actor_id: idOf('staff', 'manager') }])
  })

  it('are nobody’s but the manager’s and the administrator’s, of their communities', async () => {
    const made = await askForLetters('manager', ['tenant'])
    expect([made.status, made.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(made.headers.get('cache-control')).toBe('private, no-store')
    expect(made.text.slice(0, 5)).toBe('%PDF-')
    const before = await world.fingerprint()
    for (const staff of ['accountant', 'technician', 'managerOfC2', 'blockedManager'])
      expect((await askForLetters(staff, ['tenant'])).status, staff).toBe(404)
    // A person of another community alone: back to the list, no code.
    expect((await askForLetters('manager', ['ownerElsewhere'])).status).toBe(303)
    expect((await askForLetters('manager', [])).status).toBe(303)
    expect(await world.fingerprint()).toBe(before)
  })

  it('replace the code given before; the list shows who has one', async () => {
    const input = { communityId: C1, personIds: [person('tenant')], staffId: idOf('staff', 'manager') }
    const [first] = await inviteMany(input)
    const [second] = await inviteMany(input)
    expect(first?.code).not.toBe(second?.code)
    expect(second?.address?.length).toBe(2)
    const list = await peopleToInvite(C1, '2026-03-15')
    expect(list.find(({ id }) => id === person('tenant'))?.codeUntil).not.toBeNull()
    expect(list.map(({ id }) => id)).not.toContain(person('ownerElsewhere'))
    expect(list.map(({ id }) => id)).not.toContain(person('formerTenant'))
    const many = { ...input, personIds: Array.from({ length: 301 }, () => person('tenant')) }
    await expect(inviteMany(many)).rejects.toMatchObject({ code: 'TOO_MANY_LETTERS' })
  })
})

describe('what staff look at', () => {
  beforeAll(() =>
    owner().query(`update residents set email = 'owner@example.pl' where id = $1`, [person('owner')]),
  )

  it('a person’s record is noted once an hour, for the person to see', async () => {
    const opened = async () => {
      const { rows } = await owner().query<{ count: number }>(
        `select count(*)::int as count from audit_events where action = 'viewed' and object_id = $1`,
        [person('owner')],
      )
      return rows[0]?.count
    }
    await noteOpening(idOf('staff', 'manager'), person('owner'))
    await noteOpening(idOf('staff', 'manager'), person('owner'))
    expect(await opened()).toBe(1)
    await noteOpening(idOf('staff', 'accountant'), person('owner'))
    expect(await opened()).toBe(2)
  })

  it('a mail is shown in the words it went out with, its code hidden', async () => {
    await notify(appPool(), {
      ...{ template: 'passwordReset', topic: 'account', key: null, values: {} },
      residentId: person('owner'),
    })
    const { rows } = await owner().query<{ id: string }>(
      `select id from outgoing_messages where template = 'passwordReset' and resident_id = $1 order by created_at desc limit 1`,
      [person('owner')],
    )
    const mail = await mailContents(rows[0]?.id ?? '')
    expect(mail?.subject).toBe('Nowe hasło do portalu mieszkańca')
    expect(mail?.text).toContain('/reset?token=%E2%80%A2')
    expect(await mailContents(idOf('residents', 'owner'))).toBeNull()
  })
})
