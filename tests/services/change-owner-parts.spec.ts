import { describe, expect, it } from 'vitest'
import { changeOwner } from '@/src/services/register/change-owner/change-owner'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import {
  change,
  half,
  known,
  registerKeeper as keeper,
  stranger,
  tiesOf as tiesIn,
  whole,
} from './support/owner-changes'

const world = useWorld()
const owner = () => world.database().owner
const tiesOf = (premises: string) => tiesIn(owner(), premises)

const onP3 = { premisesId: idOf('premises', 'P3') }
const sellerA = { id: idOf('occupancies', 'halfOwnerA'), part: half }
const sellerB = { id: idOf('occupancies', 'halfOwnerB'), part: half }

describe('a sale of a part', () => {
  it('of one co-owner leaves the other and his account alone', async () => {
    await changeOwner(
      change({
        ...onP3,
        sales: [sellerB],
        buyers: [stranger('Pierwszy', { num: 1n, den: 6n }), stranger('Drugi', { num: 1n, den: 3n })],
        account: { mode: 'new', code: 'K4/2', nrb: null, payerId: null },
      }),
      keeper,
    )
    const present = (await tiesOf('P3')).filter(({ to_on }) => to_on === null)
    expect(present.map(({ code, part, accounts }) => [code, part, accounts])).toEqual([
      ['P-halfOwnerA', '1/2', 'K3'],
      ['C1-P3-N1', '1/6', 'K4/2'],
      ['C1-P3-N2', '1/3', 'K4/2'],
    ])
    const { rows } = await owner().query(
      `select code from accounts where code in ('K3', 'K4') and closed_on is null`,
    )
    expect(rows).toEqual([{ code: 'K3' }])
  })

  it('of a part of a part leaves the rest with the seller, on his account, and a co-owner may buy', async () => {
    const day = '2026-03-08'
    const sales = [{ ...sellerA, part: { num: 1n, den: 4n } }]
    const { rows } = await owner().query<{ id: string }>(`select id from accounts where code = 'K3'`)
    await changeOwner(
      change({
        ...{
          ...onP3,
          changedOn: day,
          sales,
          buyers: [{ ...known('x'), person: { knownCode: 'C1-P3-N1' }, part: { num: 1n, den: 4n } }],
        },
        account: { mode: 'known', id: rows[0]?.id ?? '' },
      }),
      keeper,
    )
    const begun = (await tiesOf('P3')).filter(({ from_on }) => from_on === day)
    expect(begun.map(({ code, part, accounts }) => [code, part, accounts])).toEqual([
      ['C1-P3-N1', '1/4', 'K3'],
      ['P-halfOwnerA', '1/4', 'K3'],
    ])
    const open = await owner().query(`select code from accounts where code = 'K3' and closed_on is null`)
    expect(open.rowCount).toBe(1)
    const sum = await owner().query<{ whole: boolean }>(
      `select sum(fraction_num * 12 / fraction_den) = 12 as whole from occupancies
       where premises_id = $1 and capacity = 'owner' and to_on is null`,
      [idOf('premises', 'P3')],
    )
    expect(sum.rows[0]?.whole).toBe(true)
  })

  it('by two clerks at once is written by one of them', async () => {
    const premisesId = idOf('premises', 'P6')
    const sales = [{ id: idOf('occupancies', 'ownerOfTwo.1'), part: whole }]
    const by = (name: string) =>
      changeOwner(
        change({
          ...{ premisesId, sales, buyers: [stranger(name)] },
          account: { mode: 'new', code: `K9/${name}`, nrb: null, payerId: null },
        }),
        keeper,
      )
    const results = await Promise.allSettled([by('A'), by('B'), by('C')])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'LATER_OWNERS' })
    expect((await tiesOf('P6')).filter(({ from_on }) => from_on === '2026-03-05')).toHaveLength(1)
  })
})
