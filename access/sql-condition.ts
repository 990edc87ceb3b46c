import type { Condition } from './condition'

/** Fields that scopes name and whose column is an id. One that is missing here fails loudly where a scope uses it. */
const relations = new Set([
  'account',
  'announcement',
  'assignee',
  'building',
  'community',
  'conversation',
  'fault',
  'meter',
  'person',
  'premises',
  'resident',
  'uploadedBy',
])

/** Fields that scopes name and whose column is a word of a list. */
const words = new Set(['state'])

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const plain = /^(id|[a-z][A-Za-z]*(On|At))$/

const columnOf = (field: string): string => {
  if (relations.has(field)) return `"${snake(field)}_id"`
  if (plain.test(field)) return `"${snake(field)}"`
  throw new Error(`access/sql-condition does not know the column of ${field}.`)
}

/**
 * A scope's condition as SQL over the collection's own table, values numbered on from those given. Nothing allowed is
 * `false`; the text never holds a value.
 */
export function toSql(
  condition: Condition,
  given: readonly unknown[] = [],
): { text: string; values: unknown[] } {
  const values = [...given]
  const place = (value: unknown): string => `$${values.push(value)}`
  const build = (one: Condition): string => {
    switch (one.kind) {
      case 'all':
        return 'true'
      case 'none':
        return 'false'
      case 'in':
        return inSql(one, place)
      case 'absent':
        return `${columnOf(one.field)} is null`
      case 'range':
        return rangeSql(one, place)
      case 'and':
      case 'or':
        return one.of.length === 0 ? 'false' : `(${one.of.map(build).join(` ${one.kind} `)})`
    }
  }
  return { text: build(condition), values }
}

function inSql(
  { field, ids }: Extract<Condition, { kind: 'in' }>,
  place: (value: unknown) => string,
): string {
  if (ids.length === 0) return 'false'
  if (words.has(field)) return `"${snake(field)}"::text = any(${place(ids)}::text[])`
  return `${columnOf(field)} = any(${place(ids)}::uuid[])`
}

function rangeSql(range: Extract<Condition, { kind: 'range' }>, place: (value: unknown) => string): string {
  const { field, fromOn, untilOn } = range
  const parts = [
    ...(fromOn === undefined ? [] : [`${columnOf(field)} >= ${place(fromOn)}`]),
    ...(untilOn === undefined ? [] : [`${columnOf(field)} < ${place(untilOn)}`]),
  ]
  return parts.length === 0 ? 'false' : `(${parts.join(' and ')})`
}
