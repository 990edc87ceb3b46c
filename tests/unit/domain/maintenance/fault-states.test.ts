import { describe, expect, it } from 'vitest'
import {
  FAULT_MOVERS,
  FAULT_STATES,
  isOpen,
  mayMove,
  moveNeeds,
  nextStates,
  type FaultMover,
} from '@/src/domain/maintenance/fault-states'

/** By hand, from domain 6: `from to: who`. A move that is not here is forbidden to everybody. */
const allowed: Record<string, readonly FaultMover[]> = {
  'reported accepted': ['admin', 'manager'],
  'reported rejected': ['admin', 'manager'],
  'accepted forwarded': ['admin', 'manager'],
  'accepted inProgress': ['admin', 'manager', 'technician'],
  'accepted rejected': ['admin', 'manager'],
  'rejected accepted': ['admin', 'manager'],
  'forwarded accepted': ['admin', 'manager'],
  'forwarded inProgress': ['admin', 'manager', 'technician'],
  'forwarded rejected': ['admin', 'manager'],
  'inProgress forwarded': ['admin', 'manager'],
  'inProgress onHold': ['admin', 'manager', 'technician'],
  'inProgress done': ['admin', 'manager', 'technician'],
  'onHold forwarded': ['admin', 'manager'],
  'onHold inProgress': ['admin', 'manager', 'technician'],
  'onHold rejected': ['admin', 'manager'],
  'done confirmed': ['reporter'],
  'done complaint': ['reporter'],
  'done closed': ['admin', 'manager', 'system'],
  'confirmed complaint': ['reporter'],
  'confirmed closed': ['admin', 'manager', 'system'],
  'complaint forwarded': ['admin', 'manager'],
  'complaint inProgress': ['admin', 'manager', 'technician'],
  'complaint done': ['admin', 'manager', 'technician'],
  'complaint closed': ['admin', 'manager'],
}

const pairs = FAULT_STATES.flatMap((from) => FAULT_STATES.map((to) => [from, to] as const))

describe('domain 6: the life of a fault', () => {
  describe.each(FAULT_MOVERS)('%s', (mover) => {
    it.each(pairs)('%s to %s', (from, to) => {
      const wanted = allowed[`${from} ${to}`]?.includes(mover) ?? false
      expect(mayMove(from, to, mover)).toBe(wanted)
      expect(nextStates(from, mover).includes(to)).toBe(wanted)
    })
  })

  it('asks for words where something is refused or stops, and for a report where work ends', () => {
    const needing = pairs.flatMap(([from, to]) => {
      const needs = moveNeeds(from, to)
      return needs === null ? [] : [`${from} ${to}: ${needs}`]
    })
    expect(needing.sort()).toEqual(
      [
        'reported rejected: note',
        'accepted rejected: note',
        'forwarded rejected: note',
        'onHold rejected: note',
        'inProgress onHold: note',
        'done complaint: note',
        'confirmed complaint: note',
        'complaint closed: note',
        'inProgress done: report',
        'complaint done: report',
      ].sort(),
    )
  })

  it('is open until it is turned down, done or closed, and again after a complaint', () => {
    expect(FAULT_STATES.filter(isOpen)).toEqual([
      'reported',
      'accepted',
      'forwarded',
      'inProgress',
      'onHold',
      'complaint',
    ])
  })
})
