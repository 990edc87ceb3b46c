import { FAULT_CATEGORIES } from '@/src/domain/maintenance/fault-categories'
import { FAULT_STATES } from '@/src/domain/maintenance/fault-states'
import { FAULT_PRIORITIES } from '@/src/domain/maintenance/fault-terms'
import type { BoardFilter } from './fault-board'

type Asked = { asked: (name: string) => string }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Names of the filter in an address. */
export const FILTER_NAMES = [
  'community',
  'building',
  'status',
  'priority',
  'category',
  'assignee',
  'contractor',
  'overdue',
  'unassigned',
  'words',
] as const

/** The filter of an address; what is no value of its list is left out. */
export function filterOf({ asked }: Asked): BoardFilter {
  const id = (name: string): string | null => (UUID.test(asked(name)) ? asked(name) : null)
  const one = <T extends string>(name: string, values: readonly T[]): T | null =>
    values.find((value) => value === asked(name)) ?? null
  return {
    ...{ community: id('community'), building: id('building'), assignee: id('assignee') },
    ...{ contractor: id('contractor'), status: one('status', FAULT_STATES) },
    priority: one('priority', FAULT_PRIORITIES),
    category: one('category', FAULT_CATEGORIES),
    isOverdue: asked('overdue') === 'on',
    isUnassigned: asked('unassigned') === 'on',
    words: asked('words').trim().slice(0, 100),
  }
}

/** The filter as the search of an address, to come back to the same board. */
export const searchOf = ({ asked }: Asked): string =>
  new URLSearchParams(
    FILTER_NAMES.map((name): [string, string] => [name, asked(name)]).filter(([, value]) => value !== ''),
  ).toString()
