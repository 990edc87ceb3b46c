import type { ResidentActor } from '@/access/actor/types'
import type { Statement } from '@/src/platform/db/pool'
import { ledgerStatement } from '@/src/portal/finance/read-ledger'

/** Someone of the estate with an open session, and what is his. */
export type BenchPerson = { cookie: string; username: string; accountId: string; premisesId: string }

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
}

const page = (name: string): BenchRow => ({
  name,
  path: () => name,
  floor: { kind: 'empty-page' },
  requests: 0.5,
  cpu: 0.5,
  gzip: true,
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
]

/** Read-only pages whose JavaScript is weighed. */
export const scriptPages: readonly string[] = ['/', '/balance', '/advance', '/meters', '/record']
