import type { ResidentActor } from '@/access/actor/types'
import { boardsOf } from '@/access/board'
import { votingCommunities } from '@/access/sql-scope'
import { fraction } from '@/src/domain/register/shares'
import { isVotingDay } from '@/src/domain/voting/casting'
import { lastChallengeDay } from '@/src/domain/voting/deadlines'
import type { Declaration, VotingRight } from '@/src/domain/voting/model'
import { tally, type TallyInput } from '@/src/domain/voting/tally'
import { todayInWarsaw } from '@/src/platform/clock'
import { ballotOf } from './fold-ballot'
import { rightsToday } from './rights-today'
import { readResolutionRow, type ResolutionRow, type VoteJson } from './resolution-statement'
import type { ResolutionView, RollCallLine } from './resolution-view'
import { toTallyView } from './tally-view'

const rightsOf = (row: ResolutionRow): VotingRight[] =>
  row.rights.map(({ partNum, partDen, shareNum, shareDen, ...right }) => ({
    ...right,
    part: fraction(partNum, partDen),
    share: fraction(shareNum, shareDen),
  }))

const warsawDay = (at: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw' }).format(new Date(at))

/** The count as of a day, from the rows of a page. */
export const inputOf = (
  row: ResolutionRow,
  rights: VotingRight[],
  declarations: Declaration[],
  todayOn: string,
) =>
  ({
    rule: row.rule,
    mode: row.mode,
    base: row.base,
    voteChange: row.voteChange,
    opensOn: row.opensOn,
    closesOn: row.closesOn ?? (row.closedAt ? warsawDay(row.closedAt) : null),
    isClosed: row.state !== 'open' || (row.closesOn !== null && todayOn > row.closesOn),
    qualified:
      row.qualifiedNum !== null && row.qualifiedDen !== null
        ? fraction(row.qualifiedNum, row.qualifiedDen)
        : null,
    abstainCounts: row.abstainCounts,
    rights,
    declarations,
  }) satisfies TallyInput

function rollCallOf(row: ResolutionRow, withNames: boolean): RollCallLine[] {
  const rights = new Map(row.rights.map((right) => [right.id, right]))
  const line = (vote: VoteJson): RollCallLine[] => {
    const right = rights.get(vote.rightId)
    if (!right) return []
    return [
      {
        id: vote.id,
        premisesCode: right.premisesCode,
        premisesUse: right.premisesUse,
        share: fraction(right.shareNum, right.shareDen),
        choice: vote.choice,
        castOn: vote.castOn,
        castAt: vote.castAt,
        channel: vote.channel,
        name: withNames ? vote.name : null,
        annulled: vote.annulled,
      },
    ]
  }
  return [...row.votes].reverse().flatMap(line)
}

const noticeOf = (row: ResolutionRow): ResolutionView['notice'] =>
  row.notice && {
    ...row.notice,
    // What was not adopted has no day to challenge it by.
    lastChallengeOn:
      row.adoptedOn &&
      lastChallengeDay({
        mode: row.mode,
        adoptedOn: row.adoptedOn,
        deliveredOn: row.notice.deliveredOn,
      }),
  }

/** Folds the rows of a resolution for one person; pure, so that tests can fold any voting. */
export function toResolutionView(
  row: ResolutionRow,
  personId: string,
  isBoard: boolean,
  todayOn: string,
): ResolutionView {
  const rights = rightsToday(row, rightsOf(row), todayOn)
  const declarations: Declaration[] = row.votes
  const input = inputOf(row, rights, declarations, todayOn)
  const counted = tally(input)
  const withNames = isBoard || row.ownersSeeVoters
  const { rights: _r, votes: _v, ties: _t, proxies: _p, notice: _n, ...facts } = row
  return {
    facts,
    isVoting: row.state === 'open' && isVotingDay(row, todayOn),
    tally: toTallyView(input, counted),
    ballot: ballotOf({ row, rights, declarations, counted, personId, todayOn }),
    rollCall: rollCallOf(row, withNames),
    withNames,
    isBoard,
    notice: noticeOf(row),
  }
}

/**
 * A resolution as one resident sees it: text, live count, own ballot, history of votes. Null where he neither votes
 * there, nor sits on the board, nor holds a power of attorney for it.
 */
export async function readResolution(actor: ResidentActor, id: string): Promise<ResolutionView | null> {
  const todayOn = todayInWarsaw()
  const row = await readResolutionRow(id, actor.id, votingCommunities(actor), todayOn)
  if (!row) return null
  // Names of voters come after the statement of confidentiality, as on every page of the board.
  const isBoard = boardsOf(actor).some(
    ({ accepted, community }) => accepted && community.id === row.communityId,
  )
  return toResolutionView(row, actor.id, isBoard, todayOn)
}

/** Nobody's id: who looks for the administration has no ballot. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** A resolution as its administration sees it, with names. Who may ask is the caller's to know. Null for a draft. */
export async function readResolutionForStaff(
  id: string,
  communityId: string,
): Promise<ResolutionView | null> {
  const todayOn = todayInWarsaw()
  const row = await readResolutionRow(id, NOBODY, [communityId], todayOn)
  return row && toResolutionView(row, NOBODY, true, todayOn)
}
