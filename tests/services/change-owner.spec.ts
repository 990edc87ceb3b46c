import { beforeAll, describe, expect, it } from 'vitest'
import { loadResident } from '@/access/actor/load'
import { changeOwner, previewChange } from '@/src/services/register/change-owner/change-owner'
import { openResolution } from '@/src/services/voting/open-resolution'
import { idOf } from '@/tests/support/world/rows'
import { useWorld } from '@/tests/support/world/use-world'
import {
  change,
  known,
  registerKeeper as keeper,
  stranger,
  tiesOf as tiesIn,
  whole,
} from './support/owner-changes'
import { cast, consent, draft } from './support/votings'

const world = useWorld()
const owner = () => world.database().owner
const tiesOf = (premises: string) => tiesIn(owner(), premises)

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

  it('writes all of it', async () => {
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
  })

  it('closes the account and opens the new one, declares, logs, and a second time writes nothing', async () => {
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
