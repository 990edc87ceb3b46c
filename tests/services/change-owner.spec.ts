import { beforeAll, describe, expect, it } from 'vitest'
import { loadResident } from '@/access/actor/load'
import { changeOwner, previewChange } from '@/src/services/register/change-owner/change-owner'
import type { OwnerChange } from '@/src/services/register/change-owner/owner-change'
import { openResolution } from '@/src/services/voting/open-resolution'
import { idOf, missingId } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import { change, half, known, registerKeeper, stranger, whole } from './support/owner-changes'
import { cast, consent, draft } from './support/votings'

const world = useWorld()
const owner = () => world.database().owner
const keeper = registerKeeper

type Tie = {
  code: string
  capacity: string
  part: string
  from_on: string
  to_on: string | null
  accounts: string | null
}

const tiesOf = async (premises: string): Promise<Tie[]> =>
  (
    await owner().query<Tie>(
      `select r.code, o.capacity, o.fraction_num || '/' || o.fraction_den as part, o.from_on, o.to_on,
         (select string_agg(a.code, ',' order by a.code) from occupancies_rels l join accounts a on a.id = l.accounts_id
           where l.parent_id = o.id and l.path = 'accounts') as accounts
       from occupancies o join residents r on r.id = o.person_id where o.premises_id = $1 order by o.from_on, r.code`,
      [idOf('premises', premises)],
    )
  ).rows

const refused = (label: string, more: Partial<OwnerChange>): [string, OwnerChange] => [label, change(more)]
const onP3 = { premisesId: idOf('premises', 'P3') }
const sellerA = { id: idOf('occupancies', 'halfOwnerA'), part: half }
const sellerB = { id: idOf('occupancies', 'halfOwnerB'), part: half }

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
    refused('STALE', { seen: '0'.repeat(64) }),
  ])('as %s', async (code, wrong) => {
    const before = await world.fingerprint()
    await expect(changeOwner(wrong, keeper)).rejects.toMatchObject({ code })
    expect(await world.fingerprint()).toBe(before)
  })

  it('to a manager of another community, as if there were no such premises', async () => {
    const stranger = { staffId: idOf('staff', 'managerOfC2'), communities: [idOf('communities', 'C2')] }
    await expect(changeOwner(change(), stranger)).rejects.toMatchObject({ code: 'UNKNOWN_PREMISES' })
  })
})

describe('a sale of the whole', () => {
  const sale = change({
    endedTies: [idOf('occupancies', 'householdMember')],
    buyers: [stranger('Nabywca'), known('futureOwner', whole, 'spouse')],
    account: { mode: 'new', code: 'K1/2', nrb: '75114010811234000100000002', payerId: null },
    declared: [{ name: 'persons', value: '2' }],
  })
  let voting = ''

  beforeAll(async () => {
    await consent(owner(), 'owner', 'boardBasic')
    voting = await draft(owner(), 'ZW1', { opens_on: '2026-03-01' })
    await openResolution({ resolutionId: voting, staffId: idOf('staff', 'manager') })
  })

  it('is told first, without writing', async () => {
    const before = await world.fingerprint()
    const told = await previewChange(sale, keeper)
    expect(await world.fingerprint()).toBe(before)
    expect(told.ended.map(({ capacity }) => capacity).sort()).toEqual([
      'householdMember',
      'owner',
      'proxy',
      'spouse',
    ])
    expect(told.staying.map(({ capacity }) => capacity)).toEqual(['tenant'])
    const { rows } = await owner().query<{ gr: number }>(
      `select sum(debit_gr - credit_gr)::bigint as gr from ledger_entries where account_id = $1`,
      [idOf('accounts', 'K1')],
    )
    expect(told.closed).toMatchObject([{ code: 'K1', balanceGr: rows[0]?.gr }])
    // 430,00 zł by the notice in force, 31 days in March, 4 of them the seller's.
    expect(told.split).toMatchObject({
      source: 'notice',
      parts: [
        { account: 'K1', days: 4, fullGr: 43_000n, amountGr: 5548n },
        { account: 'K1/2', days: 27, amountGr: 37_452n },
      ],
    })
    expect(told.votings).toContainEqual({ number: 'ZW1', opensOn: '2026-03-01', follows: true })
  })

  it('writes all of it, and a second time nothing', async () => {
    const made = await changeOwner(sale, keeper)
    expect(made).toMatchObject({ state: 'written', communityId: idOf('communities', 'C1') })
    expect(made.newPeople).toHaveLength(1)
    const ties = await tiesOf('P1')
    const at = (code: string) => ties.find((tie) => tie.code === code)
    for (const gone of ['owner', 'spouse', 'proxy', 'householdMember'])
      expect(at(`P-${gone}`)?.to_on, gone).toBe('2026-03-05')
    expect(at('P-tenant')?.to_on).toBeNull()
    expect(ties.filter(({ from_on }) => from_on === '2026-03-05')).toEqual([
      {
        code: 'C1-P1-N1',
        capacity: 'owner',
        part: '1/1',
        from_on: '2026-03-05',
        to_on: null,
        accounts: 'K1/2',
      },
      {
        code: 'P-futureOwner',
        capacity: 'spouse',
        part: '1/1',
        from_on: '2026-03-05',
        to_on: null,
        accounts: 'K1/2',
      },
    ])
    const accounts = await owner().query(
      `select code, nrb, payer_id, opened_on, closed_on from accounts where code in ('K1', 'K1/2') order by code`,
    )
    expect(accounts.rows).toMatchObject([
      { code: 'K1', closed_on: '2026-03-05' },
      { code: 'K1/2', nrb: '75114010811234000100000002', payer_id: '000100000002', opened_on: '2026-03-05' },
    ])
    const declared = await owner().query(
      `select value::text, source from premises_parameters where premises_id = $1 and valid_from_on = '2026-03-05'`,
      [idOf('premises', 'P1')],
    )
    expect(declared.rows).toEqual([{ value: '2.000', source: 'zmiana właściciela' }])
    const log = await owner().query(
      `select actor_id, details ->> 'changedOn' as day from audit_events where action = 'owner-changed'`,
    )
    expect(log.rows).toEqual([{ actor_id: idOf('staff', 'manager'), day: '2026-03-05' }])
    const before = await world.fingerprint()
    expect(await changeOwner(sale, keeper)).toMatchObject({ state: 'already', newPeople: [] })
    expect(await world.fingerprint()).toBe(before)
  })

  it('passes the vote on, as the frozen list of the voting shows', async () => {
    const { rows } = await owner().query<{ code: string; from_on: string }>(
      `select r.code, v.from_on from voting_rights v join residents r on r.id = v.owner_id
       where v.resolution_id = $1 and v.premises_id = $2 and v.succeeds_id is not null`,
      [voting, idOf('premises', 'P1')],
    )
    expect(rows).toEqual([{ code: 'C1-P1-N1', from_on: '2026-03-05' }])
    await expect(cast(voting, 'owner', 'for')).rejects.toMatchObject({ code: 'NOT_ENTITLED' })
  })

  it('lets the seller read up to the day, and the buyer from it', async () => {
    await owner().query(
      `insert into ledger_entries (id, community_id, external_id, account_id, booked_on, effective_due_on, kind, debit_gr, credit_gr)
       select portal.uuid_v7(), community_id, code || ' po zmianie', id, '2026-03-06', '2026-03-06', 'charge', 100, 0
       from accounts where code in ('K1', 'K1/2')`,
    )
    const { rows } = await owner().query<{ id: string }>(`select id from residents where code = 'C1-P1-N1'`)
    const buyerId = rows[0]?.id ?? ''
    await owner().query(`update residents set activated_at = now() where id = $1`, [buyerId])
    const seller = await loadResident(idOf('residents', 'owner'), null)
    const buyer = await loadResident(buyerId, null)
    const accountsOf = (actor: typeof seller) =>
      actor?.ties.flatMap(({ accounts }) => accounts.map(({ accountCode }) => accountCode))
    expect(accountsOf(seller)).toEqual(['K1'])
    expect(accountsOf(buyer)).toEqual(['K1/2'])
    expect(seller?.ties.every(({ isCurrent }) => !isCurrent)).toBe(true)
    const as = { collection: 'residents', label: 'owner' } as const
    const readings = (await world.rest('/meter-readings?limit=100', { as })).body as {
      docs: { readOn: string }[]
    }
    expect(readings.docs.filter(({ readOn }) => readOn >= '2026-03-05')).toEqual([])
    const ledger = (await world.rest('/ledger-entries?limit=100', { as })).body as {
      docs: { externalId: string }[]
    }
    expect(ledger.docs.map(({ externalId }) => externalId)).not.toContain('K1/2 po zmianie')
    const parameters = (await world.rest('/premises-parameters?limit=100', { as })).body as {
      docs: { validFromOn: string }[]
    }
    expect(parameters.docs.filter(({ validFromOn }) => validFromOn >= '2026-03-05')).toEqual([])
  })
})

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
