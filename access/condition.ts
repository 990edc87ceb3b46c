import type { Where } from 'payload'

/**
 * What a scope allows, neutral between Payload and SQL: ids and half-open date ranges only, never dotted relations.
 * An empty list of ids allows nothing.
 */
export type Condition =
  | { kind: 'all' }
  | { kind: 'none' }
  | { kind: 'in'; field: string; ids: readonly string[] }
  | { kind: 'range'; field: string; fromOn?: string; untilOn?: string }
  | { kind: 'absent'; field: string }
  | { kind: 'and' | 'or'; of: readonly Condition[] }

export const all: Condition = { kind: 'all' }
export const none: Condition = { kind: 'none' }
export const within = (field: string, ids: readonly string[]): Condition => ({ kind: 'in', field, ids })
export const and = (...of: Condition[]): Condition => ({ kind: 'and', of })
export const or = (...of: Condition[]): Condition => ({ kind: 'or', of })

/** A filter that no row passes: 404 for any id, as for a missing row. Made anew each time, as Payload changes filters in place. */
export const nothing = (): Where => ({ id: { in: [] } })

/** Payload's form. `{}`, empty `and` and empty `or` would mean "everything" there, so they never leave this function. */
export function toWhere(condition: Condition): Where | true {
  switch (condition.kind) {
    case 'all':
      return true
    case 'none':
      return nothing()
    case 'in':
      return condition.ids.length === 0 ? nothing() : { [condition.field]: { in: [...condition.ids] } }
    case 'absent':
      return { [condition.field]: { exists: false } }
    case 'range':
      return rangeWhere(condition)
    case 'and':
    case 'or':
      return joinWhere(condition)
  }
}

function rangeWhere(condition: Extract<Condition, { kind: 'range' }>): Where {
  const { field, fromOn, untilOn } = condition
  if (fromOn === undefined && untilOn === undefined) return nothing()
  return {
    [field]: {
      ...(fromOn === undefined ? {} : { greater_than_equal: fromOn }),
      ...(untilOn === undefined ? {} : { less_than: untilOn }),
    },
  }
}

function joinWhere(condition: Extract<Condition, { kind: 'and' | 'or' }>): Where | true {
  if (condition.of.length === 0) return nothing()
  const parts = condition.of.map(toWhere)
  const wheres = parts.filter((part): part is Where => part !== true)
  if (condition.kind === 'or') return wheres.length < parts.length ? true : { or: wheres }
  return wheres.length === 0 ? true : { and: wheres }
}
