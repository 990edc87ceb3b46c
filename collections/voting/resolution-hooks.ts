import type { CollectionBeforeChangeHook } from 'payload'
import { APIError } from 'payload'
import { isInForce, ruleProfiles, type RuleName } from '@/src/domain/voting/rules'
import { daysBetween } from '@/src/domain/time/civil-date'
import { translateAdmin, type AdminMessage } from '../messages/translate'

type Draft = {
  state: string
  rule: RuleName
  opensOn: string
  closesOn?: string | null
  qualifiedNum?: number | null
  qualifiedDen?: number | null
}

const faultOf = ({ rule, opensOn, closesOn, qualifiedNum, qualifiedDen }: Draft): AdminMessage | null => {
  if (closesOn && closesOn < opensOn) return 'errors.resolution.dates'
  if (!isInForce(rule, opensOn)) return 'errors.resolution.ruleNotInForce'
  if (closesOn && daysBetween(opensOn, closesOn) + 1 < ruleProfiles[rule].leastDays)
    return 'errors.resolution.tooShort'
  const isPart = qualifiedNum && qualifiedDen && qualifiedNum > 0 && qualifiedNum <= qualifiedDen
  return rule === 'memberQualified' && !isPart ? 'errors.resolution.qualified' : null
}

/** Fields that stay as they were once a voting was opened; the database holds to it as well. */
const frozen = [
  'community',
  'number',
  'title',
  'text',
  'files',
  'category',
  'mode',
  'rule',
  'base',
  'voteChange',
  'qualifiedNum',
  'qualifiedDen',
  'abstainCounts',
  'requiresNotary',
  'opensOn',
  'closesOn',
]

const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(plain).join()
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : (value ?? null)
}

/** A draft must make sense; an opened resolution keeps its text and its rules. */
export const checkResolution: CollectionBeforeChangeHook<{ id: string }> = ({ data, originalDoc, req }) => {
  const refuse = (key: AdminMessage): never => {
    throw new APIError(translateAdmin(req.i18n.language, key), 400, null, true)
  }
  const before = originalDoc as (Record<string, unknown> & { state?: string }) | undefined
  const merged = { ...before, ...data } as unknown as Draft & Record<string, unknown>
  if (before?.state !== undefined && before.state !== 'draft') {
    const changed = frozen.some((name) => plain(before[name]) !== plain(merged[name]))
    if (changed) refuse('errors.resolution.frozen')
    return data
  }
  const fault = faultOf(merged)
  if (fault) refuse(fault)
  return data
}
