import { describe, expect, it } from 'vitest'
import { inviteResident } from '@/src/services/register/invite-resident'
import { usernameOf } from '@/tests/support/world/people'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'

const world = useWorld({ clock: false })
const codes = async () =>
  (
    await world
      .database()
      .owner.query<{ user_id: string; purpose: string; open: boolean }>(
        'select user_id, purpose, used_at is null as open from portal.one_time_codes order by created_at, used_at nulls last',
      )
  ).rows

describe('an invitation', () => {
  it('gives the sign-in code as people read it, a one-time code and where to type them', async () => {
    const invitation = await inviteResident({ communityCode: 'C1', personCode: 'P-neverActivated' })
    const username = usernameOf('neverActivated').toUpperCase()
    expect(invitation).toEqual({
      username: `${username.slice(0, 4)}-${username.slice(4)}`,
      code: expect.stringMatching(/^([2-9B-DF-HJKMNP-TV-Z]{4}-){2}[2-9B-DF-HJKMNP-TV-Z]{4}$/) as string,
      url: `${world.database().env.serverUrl}/activate`,
    })
    expect(await codes()).toEqual([
      { user_id: idOf('residents', 'neverActivated'), purpose: 'activation', open: true },
    ])
  })

  it('is logged with its community and without the code', async () => {
    const { code } = await inviteResident({ communityCode: 'C1', personCode: 'P-owner' })
    const { rows } = await world
      .database()
      .owner.query<{ row: string }>(
        `select to_jsonb(a) as event, to_jsonb(a)::text as row from audit_events a order by seq desc limit 1`,
      )
    expect(rows[0]).toMatchObject({
      event: {
        action: 'invited',
        actor_kind: 'system',
        community_id: idOf('communities', 'C1'),
        object_id: idOf('residents', 'owner'),
      },
    })
    expect(rows[0]?.row).not.toContain(code)
  })

  it('takes the place of the one before', async () => {
    await inviteResident({ communityCode: 'C2', personCode: 'P-ownerInBoth' })
    await inviteResident({ communityCode: 'C1', personCode: 'P-ownerInBoth' })
    const own = (await codes()).filter(({ user_id }) => user_id === idOf('residents', 'ownerInBoth'))
    expect(own.map(({ open }) => open).sort()).toEqual([false, true])
  })

  it.each([
    ['C1', 'P-none'],
    ['C2', 'P-owner'],
    ['none', 'P-owner'],
    ['C1', 'P-blocked'],
    ['C1', 'p-owner'],
  ])('in %s for %s is refused, and nothing is written', async (communityCode, personCode) => {
    const before = await world.fingerprint()
    await expect(inviteResident({ communityCode, personCode })).rejects.toMatchObject({
      code: 'UNKNOWN_PERSON',
    })
    expect(await world.fingerprint()).toBe(before)
  })
})
