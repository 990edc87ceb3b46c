import { afterEach, describe, expect, it } from 'vitest'
import { isPreviewing, residentFromCookie, viewerFromCookie } from '@/access/actor/from-cookie'
import { noteBoardOpening } from '@/src/platform/audit/note-board-opening'
import { recordOpening } from '@/src/services/communication/announcement-receipt'
import { openNotice } from '@/src/portal/voting/open-notice'
import { readUnanswered } from '@/src/portal/voting/read-surveys'
import { endPreview } from '@/src/services/register/preview'
import { idOf, missingId } from '@/tests/support/world/rows'
import { cookieOf } from '@/tests/support/world/sessions'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld()

const begin = (staff: string | null, person: string) => {
  const body = new FormData()
  body.set('person', person)
  return world.rest('/residents/preview', {
    method: 'POST',
    as: staff === null ? null : { collection: 'staff', label: staff },
    body,
  })
}

const previewOf = async (staff: string, label: string): Promise<string> => {
  const { status, headers } = await begin(staff, idOf('residents', label))
  expect(status).toBe(303)
  const cookie = headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/^lokalenet-preview=[0-9a-f-]{36}; Path=\/; Max-Age=1800; HttpOnly; SameSite=Lax/)
  return `${await cookieOf('staff', staff)}; ${cookie.split(';')[0] ?? ''}`
}

describe('a preview', () => {
  it('shows what the person sees, also one who never signed in, and is written down for the person', async () => {
    for (const [staff, label] of [
      ['manager', 'owner'],
      ['manager', 'neverActivated'],
      ['managerOfBoth', 'ownerInBoth'],
      ['admin', 'ownerInBoth'],
    ] as const) {
      const viewer = await viewerFromCookie(await previewOf(staff, label))
      expect(viewer, label).toMatchObject({ id: idOf('residents', label), isPreview: true, sessionId: null })
      const { rows } = await world.database().owner.query(
        `select 1 from audit_events where action = 'previewed' and actor_kind = 'staff' and actor_id = $1
         and object_type = 'residents' and object_id = $2`,
        [idOf('staff', staff), idOf('residents', label)],
      )
      expect(rows.length, label).toBe(1)
    }
    const own = await residentFromCookie(await cookieOf('residents', 'owner'))
    const { isPreview: _, ...seen } = (await viewerFromCookie(await previewOf('manager', 'owner'))) ?? {}
    expect(seen).toEqual({ ...own, sessionId: null })
  })

  it.each([
    ['nobody', null, idOf('residents', 'owner')],
    ['a technician', 'technician', idOf('residents', 'owner')],
    ['an accountant', 'accountant', idOf('residents', 'owner')],
    ['a manager of no community', 'idleManager', idOf('residents', 'owner')],
    ['a manager of another community', 'managerOfC2', idOf('residents', 'owner')],
    ['a manager of one of the person’s communities', 'manager', idOf('residents', 'ownerInBoth')],
    ['a manager, of a blocked person', 'manager', idOf('residents', 'blocked')],
    ['a manager, of nobody', 'manager', missingId],
    ['a manager, of no id', 'manager', 'x'],
  ])('%s begins none, and nothing is written', async (_, staff, person) => {
    const before = await world.fingerprint()
    const { status, headers } = await begin(staff, person)
    expect({ status, cookie: headers.get('set-cookie') }).toEqual({ status: 404, cookie: null })
    expect(await world.fingerprint()).toBe(before)
  })

  it('counts what a person has to do with, whatever his list of communities says', async () => {
    const { owner } = world.database()
    const person = idOf('residents', 'ownerInBoth')
    await owner.query('delete from residents_rels where parent_id = $1 and communities_id = $2', [
      person,
      idOf('communities', 'C2'),
    ])
    expect((await begin('manager', person)).status).toBe(404)
    expect((await begin('managerOfBoth', person)).status).toBe(303)
  })

  it('begins from no other site and for no resident', async () => {
    const body = new FormData()
    body.set('person', idOf('residents', 'owner'))
    for (const call of [
      { as: { collection: 'staff', label: 'manager' }, headers: { origin: 'https://elsewhere.example' } },
      { as: { collection: 'residents', label: 'boardAllGrants' } },
    ] as const)
      expect((await world.rest('/residents/preview', { method: 'POST', body, ...call })).status).toBe(404)
  })
})

describe('its cookie', () => {
  const { owner } = { owner: () => world.database().owner }
  afterEach(async () => {
    await owner().query(`update staff set disabled = false`)
  })

  it('is nobody to what sends', async () => {
    const cookie = await previewOf('manager', 'owner')
    expect(isPreviewing(cookie)).toBe(true)
    expect(await residentFromCookie(cookie)).toBeNull()
  })

  it('is nothing in the hands of another, and nothing to a resident', async () => {
    const preview = (await previewOf('manager', 'owner')).split('; ')[1] ?? ''
    for (const label of ['managerOfBoth', 'technician', 'managerOfC2', 'admin'])
      expect(await viewerFromCookie(`${await cookieOf('staff', label)}; ${preview}`), label).toBeNull()
    const tenant = `${await cookieOf('residents', 'tenant')}; ${preview}`
    expect(await viewerFromCookie(tenant)).toMatchObject({ id: idOf('residents', 'tenant') })
    expect(await viewerFromCookie(tenant)).not.toHaveProperty('isPreview')
    expect(isPreviewing(tenant)).toBe(false)
    expect(await viewerFromCookie(preview)).toBeNull()
  })

  it('is worth nothing once the preview was ended', async () => {
    const cookie = await previewOf('manager', 'owner')
    const preview = cookie.split('; ')[1] ?? ''
    expect(await endPreview(`${await cookieOf('staff', 'managerOfBoth')}; ${preview}`)).toMatch(/Max-Age=0/)
    expect(await viewerFromCookie(cookie)).not.toBeNull()
    await endPreview(cookie)
    expect(await viewerFromCookie(cookie)).toBeNull()
  })

  it('names no other event than a preview’s beginning', async () => {
    const { rows } = await owner().query<{ id: string }>(
      `insert into audit_events (id, at, actor_kind, actor_id, action, object_type, object_id, details, hash)
       values (portal.uuid_v7(), clock_timestamp(), 'staff', $1, 'viewed', 'residents', $2, '{}', '') returning id`,
      [idOf('staff', 'manager'), idOf('residents', 'owner')],
    )
    const cookie = `${await cookieOf('staff', 'manager')}; lokalenet-preview=${rows[0]?.id ?? ''}`
    expect(await viewerFromCookie(cookie)).toBeNull()
  })

  it('ends with the right to it', async () => {
    const cookie = await previewOf('manager', 'owner')
    await owner().query(`update staff set disabled = true where id = $1`, [idOf('staff', 'manager')])
    expect(await viewerFromCookie(cookie)).toBeNull()
    await owner().query(`update staff set disabled = false, role = 'technician' where id = $1`, [
      idOf('staff', 'manager'),
    ])
    expect(await viewerFromCookie(cookie)).toBeNull()
    await owner().query(`update staff set role = 'manager' where id = $1`, [idOf('staff', 'manager')])
    expect(await viewerFromCookie(cookie)).not.toBeNull()
  })
})

describe('looking', () => {
  it('leaves no trace in the person’s name', async () => {
    const viewer = await viewerFromCookie(await previewOf('manager', 'boardAllGrants'))
    if (!viewer) throw new Error('No preview.')
    const { owner } = world.database()
    const { rows } = await owner.query<{ resolution: string }>(
      'select resolution_id as resolution from resolution_notices where id = $1',
      [idOf('resolution-notices', 'N1')],
    )
    // Notified over the portal and not opened yet: opening it would begin the six weeks.
    await owner.query(`alter table resolution_notices disable trigger user;
      update resolution_notices set channel = 'portal', delivered_on = null, proof = null, person_id = '${viewer.id}'
        where id = '${idOf('resolution-notices', 'N1')}';
      alter table resolution_notices enable trigger user`)
    const before = await world.fingerprint()
    await openNotice(viewer, rows[0]?.resolution ?? '')
    await noteBoardOpening(
      viewer,
      'board-balance',
      { communityId: idOf('communities', 'C1'), id: idOf('accounts', 'K1') },
      [idOf('residents', 'owner')],
    )
    await recordOpening(viewer, missingId)
    expect(await readUnanswered(viewer)).toEqual([])
    expect(await world.fingerprint()).toBe(before)
    const { isPreview: _, ...person } = viewer
    await openNotice(person, rows[0]?.resolution ?? '')
    expect(await world.fingerprint()).not.toBe(before)
  })
})
