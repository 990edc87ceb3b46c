import type { ResidentActor } from '@/access/actor/types'
import { addMonths, firstOfMonth } from '@/src/domain/time/civil-date'
import { todayInWarsaw } from '@/src/platform/clock'
import type { Statement } from '@/src/platform/db/pool'
import { advancesStatement } from '@/src/portal/board/advances/advances-statement'
import { balancesStatement, historyStatement } from '@/src/portal/board/balances/balances-statement'
import { cockpitStatement } from '@/src/portal/board/cockpit/cockpit-statement'
import { fundStatement } from '@/src/portal/board/costs/fund-statement'
import { costsStatement } from '@/src/portal/board/costs/read-costs'
import { balanceDays } from '@/src/portal/board/readings/read-reading-balance'
import { readingBalanceStatement } from '@/src/portal/board/readings/reading-balance-statement'
import { debtsStatement } from '@/src/portal/board/debts/debts-statement'
import { suppliersStatement } from '@/src/portal/board/suppliers/suppliers-statement'
import { ledgerStatement } from '@/src/portal/finance/read-ledger'

/** Someone of the estate with an open session, and what is his. */
export type BenchPerson = {
  cookie: string
  username: string
  accountId: string
  premisesId: string
  /** Sits on the board of the first community, with every grant; such people open the board's pages alone. */
  isBoard: boolean
}

/**
 * What a row is measured against: `empty-page`, the portal's frame with nothing on the sheet, or the bare server, which
 * verifies the token, loads the actor and runs these statements.
 */
export type Floor =
  | { kind: 'empty-page' }
  | { kind: 'sql'; statements: (actor: ResidentActor, search: URLSearchParams) => (Statement | null)[] }

/** A page or an answer that is measured: requests and CPU against its floor, p50 from the smallest estate to the largest. */
export type BenchRow = {
  /** The address as the table names it. */
  name: string
  path: (person: BenchPerson) => string
  floor: Floor
  /** Least part of the floor's requests a second. */
  requests: number
  /** Least part of the floor's CPU for a request; null: told without a verdict. */
  cpu: number | null
  /** Pages travel packed as browsers ask for them; the bare server packs nothing, so what is held to it does not. */
  gzip: boolean
  /** Opened by members of a board. */
  isBoard?: true
}

const page = (name: string): BenchRow => ({
  name,
  path: () => name,
  floor: { kind: 'empty-page' },
  requests: 0.5,
  cpu: 0.5,
  gzip: true,
})

/**
 * A page of the board against the bare server that runs its statements: within three times the time of its SQL, for a
 * community of the largest estate.
 */
const boardPage = (
  name: string,
  statements: (communityId: string, todayOn: string) => Statement[],
): BenchRow => ({
  name,
  path: () => name,
  floor: {
    kind: 'sql',
    statements: (actor) =>
      actor.boardTerms.slice(0, 1).flatMap(({ communityId }) => statements(communityId, todayInWarsaw())),
  },
  requests: 1 / 3,
  cpu: null,
  gzip: false,
  isBoard: true,
})

/** All that is measured. A new page or answer is one more entry. */
export const benchRows: readonly BenchRow[] = [
  page('/'),
  page('/balance'),
  page('/meters'),
  {
    name: '/api/portal/ledger',
    path: ({ accountId }) => `/api/portal/ledger?account=${accountId}&limit=20`,
    floor: {
      kind: 'sql',
      statements: (actor, search) => [
        ledgerStatement(actor, search.get('account'), Number(search.get('limit'))),
      ],
    },
    requests: 0.35,
    cpu: null,
    gzip: false,
  },
  boardPage('/board', (community, today) => [cockpitStatement(community, today)]),
  boardPage('/board/costs', (community, today) => {
    const year = Number(today.slice(0, 4))
    return [
      costsStatement(community, { year, buildingId: null }, today),
      fundStatement(community, year, today),
    ]
  }),
  boardPage('/board/balances', (community, today) => [
    balancesStatement(community, today),
    historyStatement(community, today),
  ]),
  boardPage('/board/suppliers', (community, today) => [suppliersStatement(community, today)]),
  boardPage('/board/debts', (community) => [debtsStatement(community)]),
  boardPage('/board/advances', (community, today) => {
    const month = firstOfMonth(today)
    return [advancesStatement(community, month, addMonths(month, -1))]
  }),
  boardPage('/board/readings', (community, today) => [
    readingBalanceStatement(community, balanceDays(today).fromOn, today),
  ]),
]

/** Read-only pages whose JavaScript is weighed. */
export const scriptPages: readonly string[] = ['/', '/balance', '/advance', '/meters', '/record']
