import { describe, expect, it } from 'vitest'
import { createStaff, type NewStaff } from '@/src/services/system/create-staff'
import { signIn } from '@/src/services/system/sign-in'
import { loadStaff } from '@/access/actor/load'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld({ clock: false })
const colleague: NewStaff = {
  email: ' Nowa.Osoba@Biuro.example.pl ',
  name: 'Nowa Osoba',
  role: 'manager',
  communities: ['C2', 'C1'],
  password: 'siedem-starych-lamp',
}

describe('a member of staff', () => {
  it('is made with role and communities, and signs in', async () => {
    const { id, email } = await createStaff(colleague)
    expect(email).toBe('nowa.osoba@biuro.example.pl')
    const actor = await loadStaff(id)
    expect(actor).toMatchObject({ kind: 'staff', role: 'manager' })
    expect([...(actor?.communityIds ?? [])].sort()).toEqual(
      [idOf('communities', 'C1'), idOf('communities', 'C2')].sort(),
    )
    const signedIn = await signIn({
      collection: 'staff',
      identifier: email,
      password: colleague.password,
      ip: 'direct',
    })
    expect(signedIn).toMatchObject({ ok: true, userId: id })
  })

  it('is one Payload reads', async () => {
    const { id } = await createStaff({
      ...colleague,
      email: 'admin2@biuro.example.pl',
      role: 'admin',
      communities: [],
    })
    const doc = await world.payload().findByID({ collection: 'staff', id, overrideAccess: true, depth: 0 })
    expect(doc).toMatchObject({ role: 'admin', name: 'Nowa Osoba', disabled: false, locale: 'pl' })
  })

  it('is logged by role, without name, address or password', async () => {
    const { id } = await createStaff({ ...colleague, email: 'trzecia@biuro.example.pl' })
    const { rows } = await world
      .database()
      .owner.query<{ row: string }>(
        'select to_jsonb(a)::text as row from audit_events a order by seq desc limit 1',
      )
    expect(rows[0]?.row).toMatch(/staff-created/)
    expect(rows[0]?.row).toContain(id)
    expect(rows[0]?.row).not.toMatch(/trzecia|Nowa Osoba|siedem/)
  })

  it.each([
    [{ email: 'bez-malpy' }, 'BAD_EMAIL'],
    [{ email: '' }, 'BAD_EMAIL'],
    [{ password: 'krótkie' }, 'PASSWORD_tooShort'],
    [{ password: 'x'.repeat(201) }, 'PASSWORD_tooLong'],
    [{ password: 'password1234' }, 'PASSWORD_tooCommon'],
    [{ email: 'inna@biuro.example.pl', communities: ['C1', 'none'] }, 'UNKNOWN_COMMUNITY'],
    [{ email: 'MANAGER@biuro.example.pl' }, 'EMAIL_TAKEN'],
  ])('with %o is refused, and nothing is written', async (wrong, code) => {
    const before = await world.fingerprint()
    await expect(createStaff({ ...colleague, ...wrong })).rejects.toMatchObject({ code })
    expect(await world.fingerprint()).toBe(before)
  })
})
