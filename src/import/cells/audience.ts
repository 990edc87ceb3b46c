import { LIMITS } from '../limits'
import { fault } from './cell-type'
import type { CellType } from './cell-type'

const PLAIN = new Set(['all', 'owners', 'board'])
const NAMED = /^(building|premises|group|resident):\s*(\S.*)$|^(staircase):\s*([^/]*\S)\s*\/\s*(\S.*)$/

const one = (part: string): string | null => {
  if (PLAIN.has(part)) return part
  const [, kind, code, staircase, building, name] = NAMED.exec(part) ?? []
  if (kind) return `${kind}:${code ?? ''}`
  return staircase ? `${staircase}:${building ?? ''}/${name ?? ''}` : null
}

/** Whom a document is for, several joined by `|`, in one order so that the same audience reads the same. */
export const audienceList: CellType = {
  pg: 'text',
  parse: (cell) => {
    const parts = cell
      .split('|')
      .map((part) => part.trim())
      .filter((part) => part !== '')
    const read = parts.map(one)
    const wrong = parts.find((_, index) => read[index] === null)
    if (wrong !== undefined || parts.some((part) => part.length > 2 * LIMITS.codeLength))
      return fault('BAD_CHOICE', wrong ?? cell, {
        allowed: 'all, owners, board, building:, staircase:, group:, premises:, resident:',
      })
    return [...new Set(read)].sort().join('|')
  },
}
