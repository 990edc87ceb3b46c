import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { loadResident } from '@/access/actor/load'
import { writePackages } from '@/src/cli/bench/package/write-packages'
import type { EstateSize } from '@/src/cli/bench/package/size'
import { runImport } from '@/src/import/run-import'
import { appPool, type Statement } from '@/src/platform/db/pool'
import { readAdvance } from '@/src/portal/finance/read-advance'
import { readBalance } from '@/src/portal/finance/read-balance'
import { readLedger } from '@/src/portal/finance/read-ledger'
import { readMeters } from '@/src/portal/meters/read-meters'
import { placesOf } from '@/src/portal/register/place'
import { readRecord } from '@/src/portal/register/read-record'
import { readWaitingAnnouncements } from '@/src/portal/communication/read-announcements'
import { readOpenReadings } from '@/src/portal/meters/read-open-readings'
import { readStart } from '@/src/portal/system/read-start'
import { readWaitingVotes } from '@/src/portal/voting/read-resolutions'
import { readUnanswered } from '@/src/portal/voting/read-surveys'
import { useTestDatabase } from '../support/database'

/**
 * Named statements get a generic plan after their fifth run, and a plan that does not know the values can be a hundred
 * times slower than what psql shows. So the plans are looked at as the server will have them, on an estate large enough
 * for the planner to prefer an index where there is one.
 */
const SIZE: EstateSize = { premises: 600, months: 40, readingMonths: 24, thisMonth: '2026-03-01' }
/** Pages of 8 kB a statement may touch: own rows and the way to them. The building's average looks at 50 premises with their persons. */
const MOST_PAGES = 300
const MOST_PAGES_OF: Record<string, number> = { portal_building_average: 2_500 }
/** Tables the planner finds large already at this size: none of them may be read from end to end. */
const LARGE = ['ledger_entries', 'charges', 'meter_readings']
/** Tables that grow with the estate and are small here: there must be an index for what is asked of them. */
const GROWING = [
  ...[...LARGE, 'meters', 'accounts', 'premises', 'occupancies', 'occupancies_rels', 'residents'],
  ...['residents_sessions', 'premises_parameters'],
]

const database = useTestDatabase()
const statements = new Map<string, Statement>()

type Node = {
  'Node Type': string
  'Relation Name'?: string
  'Shared Hit Blocks': number
  'Shared Read Blocks': number
  Plans?: Node[]
}

const everyNode = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(everyNode)]

/** Tables of these that a plan reads from end to end. */
const readWhole = (plan: Node, tables: readonly string[]): string[] =>
  everyNode(plan)
    .filter((node) => node['Node Type'] === 'Seq Scan')
    .map((node) => node['Relation Name'] ?? '')
    .filter((table) => tables.includes(table))

/** Writes down each named statement that the work sends, with its values. */
const watch = async (work: () => Promise<unknown>): Promise<void> => {
  const spy = vi.spyOn(appPool(), 'query')
  await work()
  for (const [sent] of spy.mock.calls as unknown as [Partial<Statement>][])
    if (sent.name) statements.set(sent.name, sent as Statement)
  spy.mockRestore()
}

const readEverything = async (): Promise<void> => {
  const { rows } = await appPool().query<{ id: string }>(`select id from residents where code = 'P000250'`)
  const id = rows[0]?.id ?? ''
  const actor = await loadResident(id, id)
  const place = actor && placesOf(actor)[0]
  if (!actor || !place) throw new Error('The estate has no such resident.')
  await readLedger(actor, null, 20)
  await readBalance(actor, place)
  await readAdvance(actor, place)
  await readMeters(actor, place)
  await readRecord(actor, place)
  await readStart(actor, place)
  // The start page asks for these only where something of the kind goes on.
  await readUnanswered(actor)
  await readWaitingVotes(actor)
  await readWaitingAnnouncements(actor)
  await readOpenReadings(actor, place.premisesId)
}

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plans-'))
  const packages = await writePackages(folder, SIZE)
  for (const source of [packages.register, packages.ledger]) {
    const result = await runImport({ source, dryRun: false, importer: { kind: 'system' }, pool: appPool() })
    expect(result.errors).toEqual([])
    expect(result.applied).toBe(true)
  }
  rmSync(folder, { recursive: true })
  await database().owner.query('update residents set activated_at = now()')
  await database().owner.query(
    `insert into residents_sessions (_order, _parent_id, id, created_at, expires_at)
     select 1, id, id::text, now(), now() + interval '1 day' from residents`,
  )
  await database().owner.query('vacuum analyze')
  await watch(readEverything)
}, 300_000)

type Value = string | number | Date | null | readonly (string | number)[]

const literal = (client: pg.PoolClient, value: Value): string => {
  if (value === null) return 'null'
  if (value instanceof Date) return client.escapeLiteral(value.toISOString())
  const text = typeof value === 'object' ? `{${value.map((one) => `"${one}"`).join(',')}}` : `${value}`
  return client.escapeLiteral(text)
}

const planOf = async ({ name, text, values }: Statement, settings: readonly string[] = []): Promise<Node> => {
  const client = await appPool().connect()
  try {
    await client.query('set plan_cache_mode = force_generic_plan')
    for (const setting of settings) await client.query(`set ${setting}`)
    await client.query(`prepare looked_at as ${text}`)
    const given = (values as Value[]).map((value) => literal(client, value)).join(', ')
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Node }] }>(
      `explain (analyze, buffers, format json) execute looked_at${given && `(${given})`}`,
    )
    const plan = rows[0]?.['QUERY PLAN'][0].Plan
    if (!plan) throw new Error(`${name} has no plan.`)
    return plan
  } finally {
    client.release(true)
  }
}

afterAll(() => statements.clear())

describe('statements of pages, planned without knowing their values', () => {
  it('were all seen', () => {
    expect([...statements.keys()]).toEqual(
      expect.arrayContaining([
        ...[
          'actor_resident',
          'portal_ledger',
          'portal_account_ledgers',
          'portal_account_sums',
          'portal_place_meters',
        ],
        'portal_building_average',
      ]),
    )
  })

  it('read no large table from end to end, and few pages', async () => {
    for (const statement of statements.values()) {
      const plan = await planOf(statement)
      expect(readWhole(plan, LARGE), statement.name).toEqual([])
      const pages = plan['Shared Hit Blocks'] + plan['Shared Read Blocks']
      expect(pages, statement.name).toBeLessThan(MOST_PAGES_OF[statement.name] ?? MOST_PAGES)
    }
  })

  it('find an index for every table that grows', async () => {
    for (const statement of statements.values()) {
      const plan = await planOf(statement, ['enable_seqscan = off'])
      expect(readWhole(plan, GROWING), statement.name).toEqual([])
    }
  })
})
