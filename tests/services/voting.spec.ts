import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { annulVote } from '@/src/services/voting/annul-vote'
import { openResolution } from '@/src/services/voting/open-resolution'
import { tallyResolution } from '@/src/services/voting/tally-resolution'
import { insertRows } from '@/tests/support/world/build'
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

beforeAll(() =>
  consent(owner(), 'spouse', 'buyer', 'halfOwnerA', 'halfOwnerB', 'ownerOfTwo', 'representative', 'tenant'),
)

describe('opening', () => {
  it('freezes who may vote with what, and the text', async () => {
    const id = await opened('O1')
    const { rows } = await owner().query<{ owner: string; share: string }>(
      `select r.code as owner, v.share_num || '/' || v.share_den as share from voting_rights v
       left join residents r on r.id = v.owner_id where v.resolution_id = $1 order by v.position`,
      [id],
    )
    expect(rows.map((row) => `${row.owner} ${row.share}`).sort()).toEqual([
      'P-blocked 4837/200000',
      'P-buyer 4837/100000',
      'P-company 4837/100000',
      'P-halfOwnerA 4837/200000',
      'P-halfOwnerB 4837/200000',
      'P-owner 4837/100000',
      'P-ownerInBoth 4837/100000',
      'P-ownerOfTwo 4837/100000',
      'P-ownerOfTwo 4837/100000',
      'P-ownerWithoutAccount 4837/200000',
    ])
    const stored = await owner().query(
      'select state, text_hash, electorate_hash from resolutions where id = $1',
      [id],
    )
    expect(stored.rows[0]).toMatchObject({ state: 'open' })
    expect(stored.rows[0]).toHaveProperty('text_hash', expect.stringMatching(/^[0-9a-f]{64}$/))
  })

  it('happens once, not before its day, and by a rule in force', async () => {
    const id = await opened('O2')
    const again = openResolution({ resolutionId: id, staffId: null })
    await expect(again).rejects.toMatchObject({ code: 'NOT_A_DRAFT' })
    const later = await draft(owner(), 'O3', { opens_on: '2026-03-11' })
    await expect(openResolution({ resolutionId: later, staffId: null })).rejects.toMatchObject({
      code: 'OPENS_LATER',
    })
    const reform = await draft(owner(), 'O4', { rule: 'simpleOfCast' })
    await expect(openResolution({ resolutionId: reform, staffId: null })).rejects.toMatchObject({
      code: 'RULE_NOT_IN_FORCE',
    })
  })
})

describe('casting', () => {
  it('asks for the declaration on electronic voting first, and refuses who has no right', async () => {
    const id = await opened('V1')
    await expect(cast(id, 'ownerInBoth', 'for')).rejects.toMatchObject({ code: 'DECLARATION_NEEDED' })
    for (const person of ['tenant', 'proxy', 'formerOwner'])
      await expect(cast(id, person, 'for', { channel: 'paper' })).rejects.toMatchObject({
        code: 'NOT_ENTITLED',
      })
    expect((await count('V1')).none).toMatchObject({ premises: 8 })
  })

  it('gives the same receipt for the same declaration, and takes no second vote', async () => {
    const id = await opened('V2')
    const declaration = randomUUID()
    const [first, second] = await Promise.all([
      cast(id, 'buyer', 'for', { declaration }),
      cast(id, 'buyer', 'for', { declaration }),
    ])
    expect(second).toEqual(first)
    await expect(cast(id, 'buyer', 'against')).rejects.toMatchObject({ code: 'ALREADY_CAST' })
    expect((await count('V2')).for).toEqual({ num: 9674, den: 200000, owners: 1, premises: 1 })
  })

  it('covers all premises of an owner, by a representative a company’s, by co-owners each his part', async () => {
    const id = await opened('V3')
    const receipt = await cast(id, 'ownerOfTwo', 'for')
    expect(receipt.votes.map(({ premises }) => premises).sort()).toEqual(['P5', 'P6'])
    await cast(id, 'representative', 'for')
    await cast(id, 'halfOwnerB', 'against')
    // He holds a power of attorney for the other half, which has voted for itself.
    expect((await cast(id, 'halfOwnerA', 'for')).votes).toHaveLength(1)
    expect(await count('V3')).toMatchObject({
      for: { owners: 3, premises: 4 },
      against: { owners: 1, premises: 1 },
      result: 'open',
    })
  })

  it('keeps spouses who differ apart, until one declaration is annulled by two people', async () => {
    const id = await opened('V4')
    await cast(id, 'owner', 'for')
    await expect(cast(id, 'spouse', 'for')).rejects.toMatchObject({ code: 'ALREADY_CAST_BY_SPOUSE' })
    const differing = await cast(id, 'spouse', 'against')
    expect(await count('V4')).toMatchObject({ for: { owners: 0 }, conflicted: { owners: 1, premises: 1 } })
    const voteId = differing.votes[0]?.id ?? ''
    const step = { resolutionId: id, voteId, reason: 'Uchwała zarządu nr 1' }
    const [manager, admin] = [idOf('staff', 'manager'), idOf('staff', 'admin')]
    await expect(annulVote('approved', { ...step, staffId: admin })).rejects.toMatchObject({
      code: 'NOT_PROPOSED',
    })
    await annulVote('proposed', { ...step, staffId: manager })
    await expect(annulVote('approved', { ...step, staffId: manager })).rejects.toMatchObject({
      code: 'SAME_PERSON',
    })
    expect(await count('V4')).toMatchObject({ conflicted: { owners: 1 } })
    await annulVote('approved', { ...step, staffId: admin })
    expect(await count('V4')).toMatchObject({ for: { owners: 1 }, conflicted: { owners: 0 } })
  })

  it('by proxy counts as the principal’s, apart from the proxy’s own', async () => {
    const id = await opened('V5')
    const receipt = await cast(id, 'halfOwnerA', 'for', { channel: 'proxy' })
    // The world has a power of attorney from the other half's owner.
    expect(receipt.votes).toHaveLength(1)
    await expect(cast(id, 'halfOwnerB', 'against')).rejects.toMatchObject({ code: 'ALREADY_CAST' })
    // His own paper is another one, and may say something else.
    const own = await cast(id, 'halfOwnerA', 'against', { channel: 'paper' })
    expect(own.votes).toHaveLength(1)
    expect(await count('V5')).toMatchObject({
      for: { owners: 1, premises: 1 },
      against: { owners: 1, premises: 1 },
    })
  })

  it('after a sale goes to the buyer, with a row that succeeds to the seller’s', async () => {
    const id = await opened('V6')
    await owner().query(`update occupancies set to_on = '2026-03-08' where id = $1`, [
      idOf('occupancies', 'ownerInBoth.1'),
    ])
    await insertRows(owner(), 'occupancies', [
      {
        id: idOf('occupancies', 'newBuyer'),
        community_id: idOf('communities', 'C1'),
        premises_id: idOf('premises', 'P7'),
        person_id: idOf('residents', 'formerTenant'),
        capacity: 'owner',
        from_on: '2026-03-08',
        fraction_num: 1,
        fraction_den: 1,
      },
    ])
    await expect(cast(id, 'ownerInBoth', 'for', { channel: 'paper' })).rejects.toMatchObject({
      code: 'NOT_ENTITLED',
    })
    const early = await opened('V7')
    await cast(early, 'ownerInBoth', 'for', { channel: 'paper', castOn: '2026-03-05' })
    const bought = await cast(id, 'formerTenant', 'for', { channel: 'paper' })
    expect(bought.votes).toMatchObject([{ premises: 'P7', shareNum: 4837, shareDen: 100000 }])
    await expect(cast(early, 'formerTenant', 'against', { channel: 'paper' })).rejects.toMatchObject({
      code: 'ALREADY_CAST_BY_PREDECESSOR',
    })
  })
})
