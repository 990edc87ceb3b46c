import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { DomainError } from '@/src/domain/domain-error'
import type { Choice } from '@/src/domain/voting/model'
import { castVote } from '@/src/services/voting/cast-vote'

type Papers = {
  resolutionId: string
  on: string
  /** Codes of people whose votes are left to them. */
  apart: readonly string[]
  channel: 'paper' | 'meeting'
  /** What the owner at a place of the list says; null for nothing. */
  choiceAt: (index: number) => Choice | null
}

/** Votes on paper of owners or members, in the order of the electorate. */
export async function castPapers(
  pool: Pool,
  { resolutionId, on, apart, channel, choiceAt }: Papers,
): Promise<void> {
  const { rows } = await pool.query<{ owner: string }>(
    `select v.owner_id as owner from voting_rights v join residents r on r.id = v.owner_id
     where v.resolution_id = $1 and r.code <> all($2) group by v.owner_id order by min(v.position)`,
    [resolutionId, apart],
  )
  for (const [index, { owner }] of rows.entries()) {
    const choice = choiceAt(index)
    if (choice === null) continue
    await castVote(
      { resolutionId, personId: owner, choice, declaration: randomUUID(), channel, castOn: on },
      pool,
    ).catch(passOver)
  }
}

/** The vote of one person by code; the receipt's first row is given back. */
export async function castBy(
  pool: Pool,
  { resolutionId, code, choice, on }: { resolutionId: string; code: string; choice: Choice; on: string },
): Promise<string | null> {
  const { rows } = await pool.query<{ id: string }>('select id from residents where code = $1', [code])
  if (!rows[0]) throw new Error(`The demo package has no person ${code}.`)
  const input = { resolutionId, personId: rows[0].id, choice, declaration: randomUUID(), castOn: on }
  const receipt = await castVote({ ...input, channel: 'paper' }, pool)
  return receipt.votes[0]?.id ?? null
}

/** Who sold meanwhile, or has one vote with others, has none on that day; the others' votes go on. */
const passOver = (error: unknown): void => {
  if (!(error instanceof DomainError)) throw error
}
