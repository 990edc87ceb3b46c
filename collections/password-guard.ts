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
  async ({ args, operation, overrideAccess, req }): Promise<void> => {
    if (overrideAccess || (operation !== 'create' && operation !== 'update')) return
    const data = (args as { data?: Record<string, unknown> }).data
    if (data?.['password'] === undefined) return
    const role = roleOf(await actorOf(req))
    const writers: readonly string[] = policy[slug].fields?.['password']?.write ?? []
    if (!writers.includes(role)) {
      if (operation !== 'create') throw new Forbidden(req.t)
      // The admin's form insists on a password for a new person. It is dropped: he sets his own at activation.
      delete data['password']
      return
    }
    const problem = passwordProblem(data['password'])
    if (problem)
      throw new APIError(translateAdmin(req.i18n.language, `errors.password.${problem}`), 400, null, true)
  }
