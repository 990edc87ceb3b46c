import { beforeAll, describe, expect, it } from 'vitest'
import { appPool } from '@/src/platform/db/pool'
import { exportChain, firstBrokenLink } from '@/src/services/voting/export-chain'
import { closeResolution, moveResolution } from '@/src/services/voting/move-resolution'
import { sendNotices } from '@/src/services/voting/notices'
import { openResolution } from '@/src/services/voting/open-resolution'
import { tallyResolution } from '@/src/services/voting/tally-resolution'
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
const count = (number: string) => tallyResolution({ community: 'C1', number })

beforeAll(() => consent(owner(), 'buyer', 'halfOwnerA', 'ownerOfTwo', 'representative'))

describe('the end', () => {
  it('waits for the last day unless the result is certain, and stores what the votes say', async () => {
    const id = await opened('E1')
    await expect(closeResolution({ resolutionId: id, staffId: null })).rejects.toMatchObject({
      code: 'STILL_VOTING',
    })
    const past = await draft(owner(), 'E2', { opens_on: '2026-02-01', closes_on: '2026-03-10' })
    await openResolution({ resolutionId: past, staffId: null })
    await owner().query(`update premises set share_num = 1, share_den = 8 where community_id = $1`, [
      idOf('communities', 'C1'),
    ])
    const small = await opened('E3')
    for (const person of ['buyer', 'ownerOfTwo']) await cast(small, person, 'for')
    await cast(small, 'representative', 'for', { castOn: '2026-03-09', channel: 'paper' })
    await cast(small, 'owner', 'for', { channel: 'paper', castOn: '2026-03-10' })
    expect(await count('E3')).toMatchObject({
      result: 'adopted',
      adoptedOn: '2026-03-10',
      base: { num: 16, den: 16 },
    })
    expect(await closeResolution({ resolutionId: small, staffId: null })).toBe('adopted')
    const notices = await sendNotices({ resolutionId: small, staffId: null })
    expect(notices.portal).toBeGreaterThan(0)
    expect(notices.post).toBeGreaterThan(0)
    await expect(cast(small, 'halfOwnerA', 'for')).rejects.toMatchObject({ code: 'NOT_OPEN' })
  })

  it('goes on only where the states lead', async () => {
    const id = idOf('resolutions', 'E3')
    const move = (to: 'executed' | 'challenged' | 'upheld' | 'draft') =>
      moveResolution({ resolutionId: id, to, staffId: null })
    await expect(move('upheld')).rejects.toMatchObject({ code: 'MOVE_NOT_ALLOWED' })
    await move('challenged')
    await move('upheld')
    await expect(move('draft')).rejects.toMatchObject({ code: 'MOVE_NOT_ALLOWED' })
  })
})

describe('the exported chain', () => {
  it('links up, tells nobody’s vote, and shows a changed row', async () => {
    const id = await opened('X1')
    await cast(id, 'ownerOfTwo', 'for')
    await cast(id, 'representative', 'against')
    const chain = await exportChain({ community: 'C1', number: 'X1' }, appPool())
    expect(chain.rows).toHaveLength(3)
    expect(firstBrokenLink(chain)).toBeNull()
    const told = JSON.stringify(chain)
    for (const word of ['for', 'against', idOf('residents', 'ownerOfTwo'), idOf('premises', 'P6')])
      expect(told).not.toContain(`"${word}"`)
    const forged = chain.rows.map((row, index) =>
      index === 1 ? { ...row, commitment: 'f'.repeat(64) } : row,
    )
    expect(firstBrokenLink({ ...chain, rows: forged })).toBe(2)
  })
})
