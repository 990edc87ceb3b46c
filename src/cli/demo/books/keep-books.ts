import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { periodAfter } from '@/src/domain/finance/charging/month-segments'
import { unitOf, type ComponentCode, type QuantityKind } from '@/src/domain/finance/charging/catalogue'
import { addDays, addMonths, effectiveDueDate, firstOfMonth, periodOf } from '@/src/domain/time/civil-date'
import { todayInWarsaw } from '@/src/platform/clock'
import { bookEntry } from '@/src/services/finance/booking/book-entry'
import { theHouse } from '@/src/services/finance/books/portal-books'
import { draftCharges } from '@/src/services/finance/charging/draft-charges'
import { postCharges } from '@/src/services/finance/charging/post-charges'
import { previewSettlement, saveSettlement } from '@/src/services/finance/settling/draft-settlement'
import { postSettlement } from '@/src/services/finance/settling/post-settlement'
import { booksStart, JESION, secondHalf } from './jesion-package'

type RateData = [ComponentCode, string, QuantityKind, string, string, string]

const rates: readonly RateData[] = [
  ['EKSP', 'Koszty zarządu nieruchomością', 'area', '3.20', 'Koszty zarządu', 'uchwała nr 1'],
  ['FR', 'Fundusz remontowy', 'area', '1.50', 'Fundusz remontowy', 'uchwała nr 2'],
  ['CO_M2', 'Ogrzewanie', 'heatedArea', '4.90', 'Media', 'taryfa ciepłowni'],
  ['ZW', 'Zimna woda', 'coldWater', '6.148233', 'Media', 'taryfa wodociągów'],
]

/** From the second half-year the repair fund is higher, so that a notice has something to compare. */
const RAISED = { component: 'FR', rate: '1.85', basis: 'uchwała nr 4' } as const

/**
 * Keeps a year's books of the community through the portal's own services: rates, openings, every month charged and
 * posted, payments, water settled for the first half-year, and a draft of the next month waiting for approval.
 */
export async function keepBooks(pool: Pool): Promise<void> {
  const today = todayInWarsaw()
  const startsOn = booksStart(firstOfMonth(today))
  const raisedOn = secondHalf(firstOfMonth(today))
  const { rows } = await pool.query<{ id: string }>('select id from communities where code = $1', [JESION])
  const communityId = rows[0]?.id
  if (!communityId) throw new Error(`The demo has no ${JESION}.`)
  await enterRates(pool, communityId, startsOn, raisedOn)
  await enterOpenings(pool, communityId, startsOn)
  for (let period = periodOf(startsOn); period <= periodOf(today); period = periodAfter(period)) {
    await chargeMonth(pool, communityId, period)
    await payMonth(pool, communityId, period, today)
  }
  await draftCharges({ communityId, period: periodAfter(periodOf(today)) }, theHouse, pool)
  await settleWater(pool, communityId, startsOn, raisedOn)
}

/** Rates are register data: the admin's form writes such rows too. */
async function enterRates(
  pool: Pool,
  communityId: string,
  startsOn: string,
  raisedOn: string,
): Promise<void> {
  const insert = (data: RateData, from: string, to: string | null) =>
    pool.query(
      `insert into rates (id, community_id, component, name, quantity, unit, rate, price_kind, fund, basis, valid_from_on,
         valid_to_on) values (portal.uuid_v7(), $1, $2, $3, $4, $5, $6, 'gross', $7, $8, $9, $10)`,
      [
        ...[communityId, data[0], data[1], data[2], unitOf(data[2]), data[3], data[4]],
        ...[`${data[5]}/${from.slice(0, 4)}`, from, to],
      ],
    )
  for (const data of rates) {
    const isRaised = data[0] === RAISED.component
    await insert(data, startsOn, isRaised ? raisedOn : null)
    if (isRaised)
      await insert([data[0], data[1], data[2], RAISED.rate, data[4], RAISED.basis], raisedOn, null)
  }
}

type Book = { id: string; code: string }
const accounts = async (pool: Pool, communityId: string): Promise<Book[]> =>
  (
    await pool.query<Book>('select id, code from accounts where community_id = $1 order by code', [
      communityId,
    ])
  ).rows

const entry = (communityId: string, accountId: string, bookedOn: string, amountGr: bigint) => ({
  ...{ communityId, accountId, bookedOn, amountGr, dueOn: null, token: randomUUID() },
})

async function enterOpenings(pool: Pool, communityId: string, startsOn: string): Promise<void> {
  for (const { id, code } of await accounts(pool, communityId)) {
    if (code !== 'J-2' && code !== 'J-4') continue
    await bookEntry(
      {
        ...entry(communityId, id, startsOn, code === 'J-2' ? 15_040n : 3_500n),
        ...{ kind: 'opening', side: code === 'J-2' ? 'debit' : 'credit' },
        ...{ document: 'BO', description: 'Bilans otwarcia' },
      },
      theHouse,
      pool,
    )
  }
}

async function chargeMonth(pool: Pool, communityId: string, period: string): Promise<void> {
  const drafted = await draftCharges({ communityId, period }, theHouse, pool)
  if (drafted.state !== 'drafted') return
  const { rows } = await pool.query<{ digest: string }>('select digest from charge_runs where id = $1', [
    drafted.runId,
  ])
  const result = await postCharges({ runId: drafted.runId, digest: rows[0]?.digest ?? '' }, theHouse, pool)
  if (result.state !== 'posted') throw new Error(`${JESION} ${period} was not posted: ${result.state}.`)
}

/** Everybody pays by the 9th but flat 6, which has stopped two months ago. */
async function payMonth(pool: Pool, communityId: string, period: string, today: string): Promise<void> {
  const paidOn = effectiveDueDate(`${period}-09`)
  if (paidOn > today) return
  const stopped = periodOf(addMonths(today, -2))
  const { rows } = await pool.query<{ accountId: string; code: string; amountGr: number }>(
    `select e.account_id as "accountId", a.code, e.debit_gr as "amountGr" from ledger_entries e
     join accounts a on a.id = e.account_id
     where e.community_id = $1 and e.kind = 'charge' and e.period = $2 and e.booked_on <= $3`,
    [communityId, period, paidOn],
  )
  for (const { accountId, code, amountGr } of rows) {
    if (code === 'J-6' && period >= stopped) continue
    await bookEntry(
      {
        ...entry(communityId, accountId, paidOn, BigInt(amountGr)),
        ...{ kind: 'payment', side: 'credit', document: `WB ${period}`, description: 'Wpłata' },
      },
      theHouse,
      pool,
    )
  }
}

async function settleWater(
  pool: Pool,
  communityId: string,
  startsOn: string,
  raisedOn: string,
): Promise<void> {
  const issuedOn = addDays(raisedOn, 19)
  const runId = await saveSettlement(
    {
      ...{ communityId, buildingId: null, medium: 'water', document: `RW/1/${raisedOn.slice(0, 4)}` },
      ...{ periodFromOn: startsOn, periodToOn: addDays(raisedOn, -1), issuedOn },
      ...{ dueOn: addDays(issuedOn, 21), contestUntilOn: addDays(issuedOn, 31) },
      items: [
        {
          ...{ component: 'ZW', name: 'Zimna woda', method: 'meter', costGr: 121_437 },
          advanceComponents: ['ZW'],
        },
      ],
    },
    theHouse,
    null,
    pool,
  )
  const { draft } = await previewSettlement(runId, theHouse, pool)
  const result = await postSettlement({ runId, digest: draft.digest }, theHouse, pool)
  if (result.state !== 'posted') throw new Error(`The water of ${JESION} was not settled: ${result.state}.`)
}
