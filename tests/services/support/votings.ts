import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { insertRows } from '@/tests/support/world/build'
import { idOf } from '@/tests/support/world/rows'
import { castVote } from '@/src/services/voting/cast-vote'
import type { CastInput } from '@/src/services/voting/cast-input'
import type { Receipt } from '@/src/services/voting/receipts'

/** A draft of C1 in a world's database; its voting is on the world's day. */
export async function draft(
  owner: pg.Pool,
  label: string,
  values: Record<string, unknown> = {},
): Promise<string> {
  const id = idOf('resolutions', label)
  await insertRows(owner, 'resolutions', [
    {
      id,
      community_id: idOf('communities', 'C1'),
      number: label,
      title: `Uchwała ${label}`,
      text: '§ 1. Treść.',
      category: 'other',
      mode: 'circulation',
      rule: 'shares',
      base: 'larger',
      vote_change: 'forbidden',
      abstain_counts: false,
      requires_notary: false,
      opens_on: '2026-03-02',
      closes_on: '2026-03-31',
      state: 'draft',
      ...values,
    },
  ])
  return id
}

/** Lets people of C1 vote on the portal. */
export const consent = (owner: pg.Pool, ...people: string[]): Promise<void> =>
  insertRows(
    owner,
    'voting_declarations',
    people.map((person) => ({
      id: randomUUID(),
      community_id: idOf('communities', 'C1'),
      person_id: idOf('residents', person),
      step: 'given',
      evidence: 'signedIn',
      version: '2026-11',
      at: '2026-03-09T10:00:00Z',
    })),
  )

export const cast = (
  resolutionId: string,
  person: string,
  choice: CastInput['choice'],
  more: Partial<CastInput> = {},
): Promise<Receipt> =>
  castVote({
    resolutionId,
    personId: idOf('residents', person),
    choice,
    declaration: randomUUID(),
    channel: 'portal',
    ...more,
  })
