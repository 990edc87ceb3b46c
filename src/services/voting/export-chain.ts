import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import { appPool } from '@/src/platform/db/pool'
import { findResolution } from './voting-rows'

/** The chain of a resolution's votes as anybody may have it: commitments and links, nobody's name, choice or premises. */
export type ExportedChain = {
  resolution: string
  resolutionId: string
  textHash: string | null
  electorateHash: string | null
  /** How a link is made, for who recomputes it. */
  link: string
  rows: { position: number; prevHash: string; commitment: string; hash: string }[]
}

/** Exports the chain of a resolution. Errors: UNKNOWN_RESOLUTION. */
export async function exportChain(
  { community, number }: { community: string; number: string },
  pool: Pool = appPool(),
): Promise<ExportedChain> {
  const resolution = await findResolution(pool, community, number)
  const { rows } = await pool.query<ExportedChain['rows'][number]>(
    `select position, prev_hash as "prevHash", commitment, hash from votes where resolution_id = $1 order by position`,
    [resolution.id],
  )
  return {
    resolution: resolution.number,
    resolutionId: resolution.id,
    textHash: resolution.textHash,
    electorateHash: resolution.electorateHash,
    link: 'sha256(resolutionId.position.prevHash.commitment), the first prevHash 64 zeros',
    rows,
  }
}

/** The first row of an exported chain that does not follow from the one before; null where all do. */
export function firstBrokenLink(chain: Pick<ExportedChain, 'resolutionId' | 'rows'>): number | null {
  let before = '0'.repeat(64)
  for (const [index, row] of chain.rows.entries()) {
    const link = createHash('sha256')
      .update(`${chain.resolutionId}.${row.position}.${row.prevHash}.${row.commitment}`)
      .digest('hex')
    if (row.position !== index + 1 || row.prevHash !== before || row.hash !== link) return row.position
    before = row.hash
  }
  return null
}
