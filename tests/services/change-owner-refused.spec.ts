import { describe, expect, it } from 'vitest'
import { changeOwner } from '@/src/services/register/change-owner/change-owner'
import type { OwnerChange } from '@/src/services/register/change-owner/owner-change'
import { idOf, missingId } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { change, half, known, registerKeeper as keeper, stranger, whole } from './support/owner-changes'

const world = useWorld()

const refused = (label: string, more: Partial<OwnerChange>): [string, OwnerChange] => [label, change(more)]
const onP3 = { premisesId: idOf('premises', 'P3') }
const sellerA = { id: idOf('occupancies', 'halfOwnerA'), part: half }

describe('a change of owner is refused, and then nothing is written', () => {
  it.each([
    refused('UNKNOWN_PREMISES', { premisesId: missingId }),
    refused('UNKNOWN_PREMISES', { premisesId: idOf('premises', 'P9') }),
    refused('FAR_FUTURE', { changedOn: '2027-03-11' }),
    refused('LATER_OWNERS', { premisesId: idOf('premises', 'P4'), changedOn: '2026-03-11' }),
    refused('NOTHING_SOLD', { sales: [] }),
    refused('SELLER_TWICE', { ...onP3, sales: [sellerA, sellerA], buyers: [stranger('X')] }),
    refused('NOT_OWNER', { sales: [sellerA] }),
    refused('NOT_OWNER', { sales: [{ id: idOf('occupancies', 'formerOwner'), part: whole }] }),
    refused('SOLD_TOO_MUCH', { ...onP3, sales: [{ ...sellerA, part: whole }] }),
    refused('SOLD_TOO_MUCH', { sales: [{ id: idOf('occupancies', 'owner'), part: { num: 0n, den: 1n } }] }),
    refused('NO_BUYER', { buyers: [] }),
    refused('PARTS_DIFFER', { buyers: [stranger('X', half)] }),
    refused('PARTS_DIFFER', { buyers: [stranger('X', half), stranger('Y', { num: 2n, den: 3n })] }),
    refused('BAD_NUMBER', { buyers: [stranger('X'), stranger('Y', { num: 0n, den: 1n })] }),
    refused('UNKNOWN_TIE', { endedTies: [idOf('occupancies', 'formerTenant')] }),
    refused('UNKNOWN_PERSON', { buyers: [known('nobody')] }),
    // A person of another community is none to this manager.
    refused('UNKNOWN_PERSON', { buyers: [known('ownerElsewhere')] }),
    refused('NO_NAME', { buyers: [stranger('', whole, { firstName: '' })] }),
    refused('PERSON_CODE_TAKEN', { buyers: [stranger('X', whole, { code: 'P-tenant' })] }),
    refused('BUYER_TWICE', { buyers: [known('tenant', half), known('tenant', half)] }),
    refused('SELLER_BUYS', { buyers: [known('owner')] }),
    refused('SPOUSE_FIRST', { buyers: [known('tenant', whole, 'spouse'), stranger('X')] }),
    refused('UNKNOWN_ACCOUNT', { account: { mode: 'known', id: idOf('accounts', 'K2') } }),
    refused('UNKNOWN_ACCOUNT', { account: { mode: 'known', id: idOf('accounts', 'K0') } }),
    refused('ACCOUNT_TAKEN', { account: { mode: 'new', code: 'K2', nrb: null, payerId: null } }),
    refused('NRB_TAKEN', {
      account: { mode: 'new', code: 'N', nrb: '05114010811234000100000001', payerId: null },
    }),
    refused('PAYER_TAKEN', { account: { mode: 'new', code: 'N', nrb: null, payerId: 'payer-K2' } }),
    // What the seller owes there stays his.
    refused('ACCOUNT_OWES', { account: { mode: 'known', id: idOf('accounts', 'K1') } }),
    refused('STALE', { seen: '0'.repeat(64) }),
  ])('as %s', async (code, wrong) => {
    const before = await world.fingerprint()
    await expect(changeOwner(wrong, keeper)).rejects.toMatchObject({ code })
    expect(await world.fingerprint()).toBe(before)
  })

  it('where somebody was tied to the seller since', async () => {
    const { owner } = world.database()
    const { rows } = await owner.query<{ id: string }>(
      `insert into occupancies (id, community_id, premises_id, person_id, capacity, from_on, principal_id)
       select portal.uuid_v7(), o.community_id, o.premises_id, $2, 'proxy', $3, o.person_id from occupancies o where o.id = $1
       returning id`,
      [idOf('occupancies', 'owner'), idOf('residents', 'ownerOfTwo'), change().changedOn],
    )
    await expect(changeOwner(change(), keeper)).rejects.toMatchObject({ code: 'LATER_TIES' })
    await owner.query('delete from occupancies where id = $1', [rows[0]?.id])
  })

  it('to a manager of another community, as if there were no such premises', async () => {
    const stranger = { staffId: idOf('staff', 'managerOfC2'), communities: [idOf('communities', 'C2')] }
    await expect(changeOwner(change(), stranger)).rejects.toMatchObject({ code: 'UNKNOWN_PREMISES' })
  })
})
