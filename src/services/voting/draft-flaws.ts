import { compareFractions, formatFraction, sumFractions, WHOLE } from '@/src/domain/register/shares'
import { freezeElectorate, type RightDraft } from '@/src/domain/voting/electorate'
import { isInForce, ruleProfiles } from '@/src/domain/voting/rules'
import { mayDemandOneOwner, readDemands } from './demands'
import { loadVotingRegister, type VotingRegister } from './register-rows'
import type { Db, ResolutionRow } from './voting-rows'

/** What stands in the way of opening, in the order a clerk would put it right. */
export const blockingFlaws = [
  'NOT_A_DRAFT',
  'RULE_NOT_IN_FORCE',
  'OPENS_LATER',
  'ALREADY_OVER',
  'NO_TEXT',
  'NOBODY_VOTES',
  'ONE_OWNER_DEMANDED',
  'SECRET_BALLOT',
] as const
/** What a clerk should look at, and may open in spite of. */
export const warningFlaws = [
  'NO_LAST_DAY',
  'SHARES_NOT_WHOLE',
  'NO_SHARE',
  'OWNER_UNKNOWN',
  'ONE_OWNER_WITHOUT_DEMAND',
] as const

export type BlockingFlaw = (typeof blockingFlaws)[number]
export type WarningFlaw = (typeof warningFlaws)[number]
/** `about` is a date, a sum or codes of premises, as the flaw has it. */
export type DraftFlaw =
  | { code: BlockingFlaw; isBlocking: true; about: string }
  | { code: WarningFlaw; isBlocking: false; about: string }

/** A draft with the electorate it would freeze, and what is wrong with either. */
export type JudgedDraft = { electorate: RightDraft[]; flaws: DraftFlaw[] }

const blocking = (code: BlockingFlaw, isSo: boolean, about = ''): DraftFlaw[] =>
  isSo ? [{ code, isBlocking: true, about }] : []
const warning = (code: WarningFlaw, isSo: boolean, about = ''): DraftFlaw[] =>
  isSo ? [{ code, isBlocking: false, about }] : []

async function hasText(db: Db, id: string): Promise<boolean> {
  const { rows } = await db.query<{ has: boolean }>(
    `select coalesce(trim(r.text), '') <> '' or jsonb_array_length(portal.resolution_files(r.id)) > 0 as has
     from resolutions r where r.id = $1`,
    [id],
  )
  return rows[0]?.has ?? false
}

/** Codes of the premises that a test picks, three of them at most. */
async function named(db: Db, ids: readonly (string | null)[]): Promise<string> {
  const { rows } = await db.query<{ code: string }>(
    'select code from premises where id = any($1::uuid[]) order by code',
    [ids.filter((id) => id !== null)],
  )
  const codes = rows.map(({ code }) => code)
  return codes.length > 3 ? `${codes.slice(0, 3).join(', ')}, …` : codes.join(', ')
}

async function flawsOfShares(
  db: Db,
  resolution: ResolutionRow,
  register: VotingRegister,
  electorate: readonly RightDraft[],
): Promise<DraftFlaw[]> {
  const rights = electorate.filter(({ basis }) => basis === 'owner')
  const sum = sumFractions(rights.map(({ share }) => share))
  const withoutShare = register.premises.filter(({ share }) => share === null).map(({ id }) => id)
  const withoutOwner = rights.filter(({ ownerId }) => ownerId === null).map(({ premisesId }) => premisesId)
  const byShares = resolution.rule !== 'oneOwner'
  return [
    ...warning('SHARES_NOT_WHOLE', byShares && compareFractions(sum, WHOLE) !== 0, formatFraction(sum)),
    ...warning('NO_SHARE', byShares && withoutShare.length > 0, await named(db, withoutShare)),
    ...warning('OWNER_UNKNOWN', withoutOwner.length > 0, await named(db, withoutOwner)),
  ]
}

/** Whether owners of a fifth of the shares demanded one vote for each owner. */
async function hasDemand(db: Db, resolution: ResolutionRow): Promise<boolean> {
  const scope = { communityId: resolution.communityId, resolutionId: resolution.id }
  return (await readDemands(db, scope)).some(({ kind, isEnough }) => kind === 'oneOwner' && isEnough)
}

/** Whether such a demand stands and the law makes it binding. */
const isOneOwnerDemanded = async (
  db: Db,
  resolution: ResolutionRow,
  electorate: readonly RightDraft[],
): Promise<boolean> =>
  resolution.rule === 'shares' && mayDemandOneOwner(electorate) && (await hasDemand(db, resolution))

/** Elections to the organs of a cooperative are secret (PS art. 35 § 2), and votes here are not. */
async function isSecretElection(db: Db, { id, rule }: ResolutionRow): Promise<boolean> {
  if (ruleProfiles[rule].basis !== 'member') return false
  const { rows } = await db.query<{ is: boolean }>(
    `select category = 'boardElection' as is from resolutions where id = $1`,
    [id],
  )
  return rows[0]?.is ?? false
}

/** Judges a draft as of its opening day: who would vote, what stands in the way, what to look at. */
export async function judgeDraft(db: Db, resolution: ResolutionRow, todayOn: string): Promise<JudgedDraft> {
  const { state, rule, opensOn, closesOn } = resolution
  const register = await loadVotingRegister(db, resolution.communityId)
  const electorate = freezeElectorate(register, opensOn)
  const { basis } = ruleProfiles[rule]
  const votes = electorate.some((right) => right.basis === basis && right.ownerId !== null)
  const flaws = [
    ...blocking('NOT_A_DRAFT', state !== 'draft'),
    ...blocking('RULE_NOT_IN_FORCE', !isInForce(rule, opensOn)),
    ...blocking('OPENS_LATER', opensOn > todayOn, opensOn),
    ...blocking('ALREADY_OVER', closesOn !== null && closesOn < todayOn, closesOn ?? ''),
    ...blocking('NO_TEXT', !(await hasText(db, resolution.id))),
    ...blocking('NOBODY_VOTES', !votes),
    ...blocking('ONE_OWNER_DEMANDED', await isOneOwnerDemanded(db, resolution, electorate)),
    ...blocking('SECRET_BALLOT', await isSecretElection(db, resolution)),
    ...warning('NO_LAST_DAY', closesOn === null),
    // Without a demand the rule needs the statute or a resolution behind it (UWL art. 23(2)).
    ...warning('ONE_OWNER_WITHOUT_DEMAND', rule === 'oneOwner' && !(await hasDemand(db, resolution))),
  ]
  const ofShares = basis === 'owner' ? await flawsOfShares(db, resolution, register, electorate) : []
  return { electorate, flaws: [...flaws, ...ofShares] }
}
