import type { FieldScopeName } from '../field-scopes'
import type { ScopeName } from '../scopes'

export type Role = 'anonymous' | 'resident' | 'admin' | 'manager' | 'accountant' | 'technician'
export const roles: readonly Role[] = [
  'anonymous',
  'resident',
  'admin',
  'manager',
  'accountant',
  'technician',
]

export const operations = ['read', 'create', 'update', 'delete', 'readVersions', 'unlock'] as const
export type Operation = (typeof operations)[number]

/** Who may, and on which rows. A role that is not named may not. */
export type Rule = Partial<Record<Role, ScopeName>>

/**
 * A field's own limits inside the row: the roles that may read it, and those that may write it. Unnamed: as the row.
 * `residents` names which rows' values residents see; they can neither filter nor sort by such a field.
 */
export type FieldRule = { read?: readonly Role[]; write?: readonly Role[]; residents?: FieldScopeName }

export type CollectionPolicy = Record<Operation, Rule> & { fields?: Record<string, FieldRule> }

export const nobody: Rule = {}
/** Who keeps books: the accountant and the manager in their communities. */
export const bookkeepers = {
  admin: 'all',
  manager: 'assigned',
  accountant: 'assigned',
} as const satisfies Rule
export const staffOnly: readonly Role[] = ['admin', 'manager', 'accountant']
export const registerKeepers: readonly Role[] = ['admin', 'manager']
