import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { GET as exported } from '@/app/(portal)/board/export/route'
import { boardsOf, hasBlock, mayOpenOnBoard } from '@/access/board'
import { loadResident } from '@/access/actor/load'
import { boardBlocks, type BoardBlock } from '@/access/policy/board'
import { CONFIDENTIALITY_VERSION } from '@/src/domain/register/confidentiality'
import { env } from '@/src/platform/env'
import { acceptConfidentiality } from '@/src/services/register/accept-confidentiality'
import { rowsOf } from '@/tests/support/world/build'
import { people } from '@/tests/support/world/people'
import { idOf } from '@/tests/support/world/rows'
import { cookieOf } from '@/tests/support/world/sessions'
import { useWorld } from '@/tests/support/world/use-world'

const golden = new Map(
  readFileSync(path.join(import.meta.dirname, 'board.golden.txt'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [page = '', ties = ''] = line.split(':')
      return [page, ties.trim().split(/\s+/)] as const
    }),
)
const blocks = Object.keys(boardBlocks) as BoardBlock[]
const ties = Object.keys(people)

/** Tables to take away, by the block they belong to. */
const tables: Partial<Record<BoardBlock, readonly string[]>> = {
  costs: ['costs', 'costLines', 'costBuildings', 'costMonths', 'fund'],
  balances: ['balances', 'balanceBuildings', 'balanceHistory'],
  faults: ['inspections'],
  suppliers: ['suppliers', 'invoices'],
  advances: ['advances'],
  debts: ['debts'],
  votes: ['rollCall'],
  readings: ['readings'],
}
const more: Record<string, string> = {
  costLines: '&category=Sprzątanie',
  invoices: `&supplier=${idOf('suppliers', 'V1')}`,
  rollCall: `&resolution=${idOf('resolutions', 'R1')}`,
}

async function answerOf(tie: string | null, table: string): Promise<Response> {
  const cookie = tie ? await cookieOf('residents', tie) : ''
  const address = `${env().serverUrl}/board/export?table=${table}&format=csv${more[table] ?? ''}`
  return exported(new Request(address, { headers: { cookie } }))
}

it('the golden file names every page, and only people of the world', () => {
  expect([...golden.keys()].sort()).toEqual([...blocks].sort())
  for (const named of golden.values()) for (const tie of named) expect(ties).toContain(tie)
})

describe('the board', () => {
  const world = useWorld()

  describe('before the statement of confidentiality', () => {
    it('gives no table and no file, whatever the grants', async () => {
      const actor = await loadResident(idOf('residents', 'boardAllGrants'), null)
      expect(boardsOf(actor!).map(({ accepted }) => accepted)).toEqual([false])
      expect((await answerOf('boardAllGrants', 'balances')).status).toBe(404)
      expect(await mayOpenOnBoard(actor!, 'supplier-invoices', idOf('supplier-invoices', 'V1.1'))).toBe(false)
    })

    it('cannot be accepted for another board, nor by who sits on none', async () => {
      const basic = await loadResident(idOf('residents', 'boardBasic'), null)
      const owner = await loadResident(idOf('residents', 'owner'), null)
      const refused = { code: 'NOT_FOUND' }
      await expect(acceptConfidentiality(basic!, idOf('communities', 'C2'))).rejects.toMatchObject(refused)
      await expect(acceptConfidentiality(owner!, idOf('communities', 'C1'))).rejects.toMatchObject(refused)
    })

    it('notes the day and version once, with an audit row', async () => {
      const actor = await loadResident(idOf('residents', 'boardBasic'), null)
      await acceptConfidentiality(actor!, idOf('communities', 'C1'))
      await acceptConfidentiality(actor!, idOf('communities', 'C1'))
      const { rows } = await world.database().owner.query(
        `select b.confidential_version as version, b.confidential_at is not null as dated,
           (select count(*)::int from audit_events e where e.object_id = b.id::text) as events
         from board_terms b where b.id = $1`,
        [idOf('board-terms', 'boardBasic')],
      )
      expect(rows).toEqual([{ version: CONFIDENTIALITY_VERSION, dated: true, events: 1 }])
    })
  })

  describe('once it is accepted', () => {
    beforeAll(async () => {
      await world
        .database()
        .owner.query('update board_terms set confidential_at = now(), confidential_version = $1', [
          CONFIDENTIALITY_VERSION,
        ])
      await world.database().owner.query(
        `insert into budgets (id, community_id, year, category, amount_gr)
         values (portal.uuid_v7(), $1, 2026, 'Fundusz remontowy: bilans otwarcia', 100000)`,
        [idOf('communities', 'C1')],
      )
    })

    it('a table taken away stands in the log', async () => {
      expect((await answerOf('boardAllGrants', 'debts')).status).toBe(200)
      const { rows } = await world
        .database()
        .owner.query(
          `select community_id as community, details from audit_events where action = 'board-export' and actor_id = $1`,
          [idOf('residents', 'boardAllGrants')],
        )
      expect(rows).toEqual([
        { community: idOf('communities', 'C1'), details: { table: 'debts', format: 'csv' } },
      ])
    })

    it.each(ties)('%s opens what the golden file says', async (tie) => {
      const actor = await loadResident(idOf('residents', tie), null)
      const [board] = actor ? boardsOf(actor) : []
      for (const block of blocks) {
        const wanted = golden.get(block)?.includes(tie) ?? false
        expect(board !== undefined && hasBlock(board, block), block).toBe(wanted)
        for (const table of tables[block] ?? []) {
          const { status } = await answerOf(tie, table)
          const isShut = ['blocked', 'neverActivated'].includes(tie)
          // Another community's board has no such supplier or voting: missing, as a foreign one.
          const isForeign = ['invoices', 'rollCall', 'fund'].includes(table) && tie === 'boardElsewhere'
          expect(status, table).toBe(isShut ? 401 : wanted && !isForeign ? 200 : 404)
        }
      }
    })

    it('gives nobody outside a table, and no table that is none', async () => {
      expect((await answerOf(null, 'balances')).status).toBe(401)
      expect((await answerOf('boardAllGrants', 'toString')).status).toBe(404)
    })

    it('keeps the tables of a board to its own community', async () => {
      const text = await (await answerOf('boardElsewhere', 'balances')).text()
      const codes = rowsOf('accounts').map(({ label }) => label)
      const shown = codes.filter((code) => text.includes(`;${code};`))
      expect(shown.length).toBeGreaterThan(0)
      for (const code of shown) expect(['K20', 'K21']).toContain(code)
    })

    it('opens invoices of its own community to those who see costs or suppliers', async () => {
      const opened = async (tie: string) => {
        const actor = await loadResident(idOf('residents', tie), null)
        const seen: string[] = []
        for (const { label } of rowsOf('supplier-invoices'))
          if (actor && (await mayOpenOnBoard(actor, 'supplier-invoices', idOf('supplier-invoices', label))))
            seen.push(label)
        return seen
      }
      expect(await opened('boardCosts')).toEqual(['V1.1', 'V1.2'])
      expect(await opened('boardSuppliers')).toEqual(['V1.1', 'V1.2'])
      expect(await opened('boardElsewhere')).toEqual(['V2.20'])
      for (const tie of ['boardBasic', 'boardBalances', 'boardDebts', 'boardEnded', 'owner'])
        expect(await opened(tie), tie).toEqual([])
    })
  })
})
