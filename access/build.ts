import type { Access, FieldAccess, PayloadRequest, Where } from 'payload'
import { actorOf } from './actor/from-request'
import type { Actor } from './actor/types'
import { all, nothing, toWhere, type Condition } from './condition'
import { fieldScopes, type FieldScopeName } from './field-scopes'
import { policy } from './policy'
import { roles, type FieldRule, type Operation, type Role } from './policy/types'
import { scopes } from './scopes'
import type { Slug } from './slugs'

export const roleOf = (actor: Actor): Role | 'system' => {
  if (actor.kind === 'staff') return actor.role
  return actor.kind
}

/** What the table allows an actor with an operation, neutral between Payload and SQL: `false` where the role is not named. */
export async function conditionFor(
  actor: Actor,
  slug: Slug,
  operation: Operation,
): Promise<Condition | false> {
  const role = roleOf(actor)
  if (role === 'system') return all
  const scopeName = policy[slug][operation][role]
  return scopeName === undefined ? false : scopes[scopeName](actor)
}

/** The rows an actor may touch with an operation: `false` where the role is not named at all. */
export async function allowed(actor: Actor, slug: Slug, operation: Operation): Promise<Where | boolean> {
  const condition = await conditionFor(actor, slug, operation)
  return condition === false ? false : toWhere(condition)
}

/**
 * Payload's access function from the table. A resident who may not read a collection gets an empty result and 404,
 * the same answer as for a row that does not exist; others get 403.
 */
const accessFor =
  (slug: Slug, operation: Operation): Access =>
  async ({ req }) => {
    const actor = await actorOf(req)
    const result = await allowed(actor, slug, operation)
    return result === false && operation === 'read' && actor.kind === 'resident' ? nothing() : result
  }

/** `create` takes a truth value only: the written row is checked afterwards (`checkWrittenRow`). */
const createFor =
  (slug: Slug): Access =>
  async ({ req }) =>
    (await allowed(await actorOf(req), slug, 'create')) !== false

export const collectionAccess = (slug: Slug) => ({
  read: accessFor(slug, 'read'),
  create: createFor(slug),
  update: accessFor(slug, 'update'),
  delete: accessFor(slug, 'delete'),
  readVersions: accessFor(slug, 'readVersions'),
  unlock: async ({ req }: { req: PayloadRequest }) =>
    (await allowed(await actorOf(req), slug, 'unlock')) !== false,
  /** The admin panel is for staff. */
  admin: async ({ req }: { req: PayloadRequest }) => (await actorOf(req)).kind === 'staff',
})

const only =
  (names: readonly Role[]): FieldAccess =>
  async ({ req }) => {
    const role = roleOf(await actorOf(req))
    return role === 'system' || names.includes(role)
  }

/** As `only`, and for residents on their rows only. Without a row, as for a filter, the answer is no. */
const onOwnRows =
  ({ read = roles, residents }: FieldRule & { residents: FieldScopeName }): FieldAccess =>
  async ({ req, doc }) => {
    const actor = await actorOf(req)
    if (actor.kind === 'system') return true
    if (!read.includes(roleOf(actor) as Role)) return false
    return (
      actor.kind !== 'resident' ||
      (doc !== undefined && fieldScopes[residents](actor, doc as Record<string, unknown>))
    )
  }

const readAccess = (rule: FieldRule): { read?: FieldAccess } => {
  const { residents } = rule
  if (residents) return { read: onOwnRows({ ...rule, residents }) }
  return rule.read ? { read: only(rule.read) } : {}
}

/** Access of one field, or nothing where the table does not limit it. */
export function fieldAccess(slug: Slug, field: string) {
  const rule = policy[slug].fields?.[field]
  if (!rule) return {}
  return {
    ...readAccess(rule),
    ...(rule.write ? { create: only(rule.write), update: only(rule.write) } : {}),
  }
}
