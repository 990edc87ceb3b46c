import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { insertRows } from '@/tests/support/world/build'
import { idOf } from '@/tests/support/world/rows'

const place = { street: 'ul. Jesionowa 7', postal_code: '30-702', city: 'Kraków' }
export const house = idOf('communities', 'portal')
export const importedHouse = idOf('communities', 'imported')
export const keeper = { staffId: null, communities: [house] } as const
export const stranger = { staffId: null, communities: [importedHouse] } as const

export const accountId = (code: string): string => idOf('accounts', `portal ${code}`)
export const premisesId = (code: string): string => idOf('premises', `portal ${code}`)
export const buildingId = idOf('buildings', 'portal')

const community = (id: string, code: string, bookkeeping: string) => ({
  id,
  code,
  name: `Wspólnota ${code}`,
  kind: 'condominium',
  bookkeeping,
  encoding: 'utf-8',
  former_owner_months: 24,
  ...place,
})

/** Three flats of 48.37, 62.10 and 35.05 m² and a garage; two persons in each flat. Accounts are called as premises. */
export async function buildPortalHouse(owner: pg.Pool): Promise<void> {
  await insertRows(owner, 'communities', [
    community(house, 'PORTAL', 'portal'),
    community(importedHouse, 'IMPORTED', 'imported'),
  ])
  await insertRows(owner, 'buildings', [{ id: buildingId, community_id: house, code: '7', ...place }])
  const flats = [
    ['1', '48.37', 'residential'],
    ['2', '62.10', 'residential'],
    ['3', '35.05', 'residential'],
    ['G1', '14.00', 'garage'],
  ] as const
  await insertRows(
    owner,
    'premises',
    flats.map(([code, area, use]) => ({
      id: premisesId(code),
      community_id: house,
      building_id: buildingId,
      code,
      use,
      area_m2: area,
      heated_area_m2: use === 'garage' ? null : area,
    })),
  )
  await insertRows(
    owner,
    'accounts',
    flats.map(([code]) => account(code, code)),
  )
  await insertRows(
    owner,
    'premises_parameters',
    ['1', '2', '3'].map((code) => parameter(code, 'persons', '2025-01-01', '2.000')),
  )
}

export const account = (code: string, premises: string, openedOn = '2025-01-01') => ({
  id: accountId(code),
  community_id: house,
  code,
  premises_id: premisesId(premises),
  opened_on: openedOn,
})

export const parameter = (premises: string, name: string, validFromOn: string, value: string) => ({
  id: randomUUID(),
  community_id: house,
  premises_id: premisesId(premises),
  name,
  valid_from_on: validFromOn,
  value,
})

/** A rate of the house; homes and garages alike unless it says otherwise. */
export const rateRow = (component: string, rate: string, more: Record<string, unknown> = {}) => ({
  id: randomUUID(),
  community_id: house,
  component,
  name: component,
  quantity: 'area',
  unit: 'm²',
  rate,
  price_kind: 'gross',
  valid_from_on: '2026-01-01',
  ...more,
})

export type LedgerRow = {
  account: string
  kind: string
  bookedOn: string
  dueOn: string | null
  document: string | null
  amountGr: number
}

/** The ledger of the house as account, kind, day, due day, document and signed amount, in order. */
export async function ledgerOf(owner: pg.Pool): Promise<LedgerRow[]> {
  const { rows } = await owner.query<LedgerRow>(
    `select a.code as account, e.kind, e.booked_on as "bookedOn", e.due_on as "dueOn", e.document,
       e.debit_gr - e.credit_gr as "amountGr"
     from ledger_entries e join accounts a on a.id = e.account_id where e.community_id = $1
     order by e.booked_on, e.document, a.code`,
    [house],
  )
  return rows
}

/** Notices as account, first day and total. */
export async function noticesOf(owner: pg.Pool): Promise<string[]> {
  const { rows } = await owner.query<{ line: string }>(
    `select a.code || ' ' || c.valid_from_on || ' ' || sum(c.amount_gr) as line from charges c
     join accounts a on a.id = c.account_id where c.community_id = $1
     group by a.code, c.valid_from_on order by c.valid_from_on, a.code`,
    [house],
  )
  return rows.map(({ line }) => line)
}
