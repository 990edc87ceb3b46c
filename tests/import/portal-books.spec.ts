import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setClockForTests } from '@/src/platform/clock'
import { draftCharges } from '@/src/services/finance/charging/draft-charges'
import { postCharges } from '@/src/services/finance/charging/post-charges'
import { readRun } from '@/src/services/finance/charging/read-run'
import { buildPortalHouse, house, keeper, ledgerOf, rateRow } from '@/tests/services/support/portal-house'
import { insertRows } from '@/tests/support/world/build'
import { useTestDatabase } from '../support/database'
import { countsOf, errorsOf, importFiles } from './support/import-files'

const database = useTestDatabase()
const owner = () => database().owner

beforeAll(async () => {
  setClockForTests(() => new Date('2026-04-10T12:00:00+02:00'))
  await buildPortalHouse(owner())
  await insertRows(owner(), 'rates', [rateRow('EKSP', '4.15')])
})
afterAll(() => setClockForTests(null))

const LEDGER = 'community;externalId;account;date;dueDate;kind;document;period;description;debit;credit'
const CHARGES = 'community;account;validFrom;component;name;unit;rate;quantity;amount'
const opening = `${LEDGER}\nPORTAL;BO-1;1;2026-01-01;;opening;BO;;Bilans otwarcia;150,40;\n`

/** Books that change hands: what comes from an accounting program before the portal begins, and after it. */
describe('a community whose books the portal keeps', () => {
  it('takes its opening from a package before the first month is posted', async () => {
    const result = await importFiles({ 'ledger.csv': opening })
    expect(errorsOf(result)).toEqual([])
    expect(countsOf(result, 'ledger')).toMatchObject({ new: 1 })
  })

  it('takes no row of an accounting program from then on, and says what to do; what is there already passes', async () => {
    const drafted = await draftCharges({ communityId: house, period: '2026-04' }, keeper)
    const runId = drafted.state === 'drafted' ? drafted.runId : ''
    await postCharges({ runId, digest: (await readRun(keeper, runId))?.run.digest ?? '' }, keeper)
    const before = await ledgerOf(owner())
    const result = await importFiles({
      'ledger.csv': `${opening}PORTAL;NAL-4;1;2026-04-01;2026-04-10;charge;;2026-04;Zaliczka;200,74;\n`,
      'charges.csv': `${CHARGES}\nPORTAL;1;2026-05-01;EKSP;Koszty;m²;4,15;48,37;200,74\n`,
    })
    expect(result.applied).toBe(false)
    expect(errorsOf(result)).toEqual([
      'ledger 3 community IMMUTABLE_ROW',
      'charges 2 community IMMUTABLE_ROW',
    ])
    expect(result.errors[0]?.message).toContain('prowadzi portal')
    expect(await ledgerOf(owner())).toEqual(before)
    expect(errorsOf(await importFiles({ 'ledger.csv': opening }))).toEqual([])
  })
})
