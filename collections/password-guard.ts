import type { CollectionBeforeOperationHook } from 'payload'
import { APIError, Forbidden } from 'payload'
import { actorOf } from '@/access/actor/from-request'
import { roleOf } from '@/access/build'
import { policy } from '@/access/policy'
import type { Slug } from '@/access/slugs'
import { passwordProblem } from '@/src/services/system/password-rules'
import { translateAdmin } from './messages/translate'

/**
 * A password is no ordinary field: Payload would let its owner change it without the old one. Only the roles the table
 * names may set it here; everyone else goes through activation and reset.
 */
export const refusePassword =
  (slug: Slug): CollectionBeforeOperationHook =>
  async ({ args, operation, overrideAccess, req }) => {
    if (overrideAccess !== false || (operation !== 'create' && operation !== 'update')) return args
    const data = (args as { data?: Record<string, unknown> }).data
    if (data?.['password'] === undefined) return args
    const role = roleOf(await actorOf(req))
    const writers: readonly string[] = policy[slug].fields?.['password']?.write ?? []
    if (!writers.includes(role)) throw new Forbidden(req.t)
    const problem = passwordProblem(data['password'])
    if (problem)
      throw new APIError(translateAdmin(req.i18n.language, `errors.password.${problem}`), 400, null, true)
    return args
  }
