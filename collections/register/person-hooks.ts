import { randomBytes } from 'node:crypto'
import type { CollectionBeforeChangeHook, CollectionBeforeValidateHook } from 'payload'
import { APIError } from 'payload'
import { actorOf } from '@/access/actor/from-request'
import { newLoginCode } from '@/src/services/register/login-code'
import { translateAdmin } from '../messages/translate'

/** Name for lists, sign-in code for a new person; a person or a company, one of them named. Passwords are none of staff's. */
export const fillPerson: CollectionBeforeValidateHook = ({ data, originalDoc, operation, req }) => {
  if (!data) return data
  const merged = { ...originalDoc, ...data } as Record<string, string | null | undefined>
  const displayName =
    merged['companyName'] || [merged['firstName'], merged['lastName']].filter(Boolean).join(' ')
  if (!displayName)
    throw new APIError(translateAdmin(req.i18n.language, 'errors.personName'), 400, null, true)
  data['displayName'] = displayName
  if (operation !== 'create') return data
  data['username'] ||= newLoginCode()
  // Payload makes no account without a password. Nobody knows this one; activation sets the person's own.
  data['password'] = randomBytes(32).toString('base64url')
  return data
}

/**
 * A person may belong to several communities, and to other managers: whoever changes him has all of them. A manager
 * gives a new person a community of his own, since no tie does it yet.
 */
export const checkPersonReach: CollectionBeforeChangeHook<{ id: string; communities?: unknown }> = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (!req.user) return data
  const actor = await actorOf(req)
  if (actor.kind !== 'staff' || actor.role === 'admin') return data
  const ids = [...idsOf(originalDoc?.communities), ...idsOf(data.communities)]
  if (ids.some((id) => !actor.communityIds.includes(id)))
    throw new APIError(translateAdmin(req.i18n.language, 'errors.personElsewhere'), 403, null, true)
  if (operation === 'create' && ids.length === 0)
    throw new APIError(translateAdmin(req.i18n.language, 'errors.personCommunity'), 400, null, true)
  return data
}

const idsOf = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.map((item: unknown) => (typeof item === 'string' ? item : (item as { id: string }).id))
    : []
