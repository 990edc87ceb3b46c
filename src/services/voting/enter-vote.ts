import { randomUUID } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import type { PoolClient } from 'pg'
import { DomainError } from '@/src/domain/domain-error'
import type { Choice } from '@/src/domain/voting/model'
import { todayInWarsaw } from '@/src/platform/clock'
import { clientOf, inTransaction } from '@/src/platform/db/in-transaction'
import { recordEvent } from '@/src/platform/audit/record-event'
import { keepFile } from '../system/keep-file'
import { castIn } from './cast-vote'
import { findVoter, type FoundVoter } from './find-voter'
import type { Receipt } from './receipts'
import { loadResolution, type ResolutionRow } from './voting-rows'

/** Ways a vote comes to the administration. */
export const paperChannels = ['paper', 'meeting', 'proxy', 'email'] as const

/** A vote as a clerk reads it from paper or takes it at a meeting. */
export type EnteredVote = {
  resolutionId: string
  /** Code of a printed ballot, premises or name. */
  voter: string
  choice: Choice
  channel: (typeof paperChannels)[number]
  castOn: string
  scan: { name: string; bytes: Uint8Array } | null
}

/**
 * The id of the declaration: a printed ballot's own, so that one paper is entered once; a new one for any other paper,
 * and for a ballot whose vote was annulled.
 */
async function declarationOf(client: PoolClient, { ballotId }: FoundVoter): Promise<string> {
  if (ballotId === null) return randomUUID()
  const { rows } = await client.query<{ annulled: boolean }>(
    `select exists (select from vote_annulments a where a.vote_id = v.id and a.step = 'approved') as annulled
     from votes v where v.declaration = $1 limit 1`,
    [ballotId],
  )
  if (rows[0] && !rows[0].annulled) throw new DomainError('BALLOT_USED')
  return rows[0] ? randomUUID() : ballotId
}

type Entry = { req: PayloadRequest; client: PoolClient; resolution: ResolutionRow; staffId: string }

/** Keeps the scan under the row it will prove; its hash becomes part of that row. */
async function keepScan({ req, resolution }: Entry, scan: EnteredVote['scan']) {
  if (scan === null) return { voteId: null, scanHash: null }
  const voteId = randomUUID()
  const kept = await keepFile(req, {
    communityId: resolution.communityId,
    bytes: scan.bytes,
    name: scan.name,
    purpose: 'scan',
    subject: 'votes',
    subjectId: voteId,
    isInternal: true,
  })
  return { voteId, scanHash: kept.sha256 }
}

async function enter(entry: Entry, vote: EnteredVote): Promise<{ receipt: Receipt; voter: string }> {
  const { client, resolution, staffId } = entry
  const found = await findVoter(client, resolution, { text: vote.voter, on: vote.castOn })
  const declaration = await declarationOf(client, found)
  const { voteId, scanHash } = await keepScan(entry, vote.scan)
  const receipt = await castIn(client, {
    resolutionId: resolution.id,
    personId: found.personId,
    choice: vote.choice,
    channel: vote.channel,
    castOn: vote.castOn,
    declaration,
    enteredBy: staffId,
    scanHash,
    voteId,
  })
  await recordEvent(client, {
    actorKind: 'staff',
    actorId: staffId,
    action: 'vote-entered',
    communityId: resolution.communityId,
    objectType: 'votes',
    objectId: receipt.votes[0]?.id ?? null,
    details: { channel: vote.channel, withScan: scanHash !== null },
  })
  return { receipt, voter: found.name }
}

/**
 * Enters a vote given on paper, at a meeting, by proxy or by e-mail, with its scan, into the same chain as votes of the
 * portal: all of it or nothing. Errors: UNKNOWN_RESOLUTION, NOT_OPEN, OUT_OF_TIME, UNKNOWN_VOTER, UNKNOWN_CODE,
 * WHICH_VOTER, BALLOT_USED, FILE_*, and those of `castVote`.
 * @returns the receipt and the voter as found
 */
export async function enterVote(
  payload: Payload,
  vote: EnteredVote,
  staffId: string,
): Promise<{ receipt: Receipt; voter: string }> {
  return inTransaction(payload, async (req, tx) => {
    const client = clientOf(tx)
    const resolution = await loadResolution(client, vote.resolutionId, true)
    const refuse = (code: string): never => {
      throw new DomainError(code, { resolution: resolution.number })
    }
    if (resolution.state !== 'open') refuse('NOT_OPEN')
    if (!resolution.openedHere) refuse('IMPORTED_VOTING')
    if (vote.castOn > todayInWarsaw()) refuse('OUT_OF_TIME')
    return enter({ req, client, resolution, staffId }, vote)
  })
}
