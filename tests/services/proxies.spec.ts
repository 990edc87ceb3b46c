import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { appPool } from '@/src/platform/db/pool'
import { openResolution } from '@/src/services/voting/open-resolution'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { cast, consent, draft } from './support/votings'

const world = useWorld()
const owner = () => world.database().owner
const opened = async (label: string, values: Record<string, unknown> = {}): Promise<string> => {
  const id = await draft(owner(), label, values)
  await openResolution({ resolutionId: id, staffId: idOf('staff', 'manager') })
  return id
}

beforeAll(() => consent(owner(), 'buyer'))

describe('powers of attorney', () => {
  const grant = (values: Record<string, unknown>) =>
    world.payload().create({
      collection: 'proxies',
      data: {
        community: idOf('communities', 'C1'),
        principal: idOf('residents', 'company'),
        agent: idOf('residents', 'buyer'),
        scope: 'specific',
        fromOn: '2026-01-01',
        ...values,
      },
      overrideAccess: true,
    })

  it('of a general kind cover no matter beyond ordinary management (art. 22 ust. 3)', async () => {
    const general = await grant({ scope: 'general' })
    const plan = await opened('X1', { category: 'annualPlan' })
    expect((await cast(plan, 'buyer', 'for')).votes).toHaveLength(1)
    const other = await opened('X2', { category: 'other' })
    expect((await cast(other, 'buyer', 'for')).votes).toHaveLength(2)
    const change = (data: object) =>
      world.payload().update({ collection: 'proxies', id: general.id, data, overrideAccess: true })
    await expect(change({ toOn: '2026-03-10' })).rejects.toThrow(/głos|vote/i)
    await change({ toOn: '2026-03-11' })
    const ended = appPool().query(`update proxies set to_on = '2026-02-01' where id = $1`, [general.id])
    await expect(ended).rejects.toMatchObject({ constraint: 'proxies_used' })
  })

  it('make one agent stand for one member of a cooperative only', async () => {
    const inC2 = { community: idOf('communities', 'C2'), agent: idOf('residents', 'ownerInBoth') }
    await expect(grant({ ...inC2, principal: idOf('residents', 'company') })).rejects.toThrow(
      /członk|member/i,
    )
    const written = appPool().query(
      `insert into proxies (id, community_id, principal_id, agent_id, scope, from_on) values ($1, $2, $3, $4, 'specific', '2026-02-01')`,
      [randomUUID(), inC2.community, idOf('residents', 'company'), inC2.agent],
    )
    await expect(written).rejects.toMatchObject({ constraint: 'proxies_one_member' })
  })
})
