/** The statuses of a fault, in the order of its life (import format, `faults.status`; domain 6). */
export const FAULT_STATES = [
  'reported',
  'accepted',
  'rejected',
  'forwarded',
  'inProgress',
  'onHold',
  'done',
  'confirmed',
  'complaint',
  'closed',
] as const
export type FaultState = (typeof FAULT_STATES)[number]

/**
 * Who moves a fault. `reporter` is whoever reported it, and everyone of the premises it is in; `neighbour` is any other
 * resident who sees it. A technician moves only what is assigned to him: that is asked before the machine is.
 */
export const FAULT_MOVERS = [
  'admin',
  'manager',
  'accountant',
  'technician',
  'reporter',
  'neighbour',
  'system',
] as const
export type FaultMover = (typeof FAULT_MOVERS)[number]

/** What must come with a move: words for the resident, or the report of the work done. */
export type MoveNeeds = 'note' | 'report' | null
type Move = { by: readonly FaultMover[]; needs: MoveNeeds }

const office: readonly FaultMover[] = ['admin', 'manager']
const workers: readonly FaultMover[] = [...office, 'technician']

const move = (by: readonly FaultMover[], needs: MoveNeeds = null): Move => ({ by, needs })

/** Every move there is: from, to, by whom. What is not here is refused. */
const MOVES: Record<FaultState, Partial<Record<FaultState, Move>>> = {
  reported: { accepted: move(office), rejected: move(office, 'note') },
  accepted: {
    forwarded: move(office),
    inProgress: move(workers),
    rejected: move(office, 'note'),
  },
  // A report turned down by mistake is taken up again.
  rejected: { accepted: move(office) },
  forwarded: {
    accepted: move(office),
    inProgress: move(workers),
    rejected: move(office, 'note'),
  },
  inProgress: {
    forwarded: move(office),
    onHold: move(workers, 'note'),
    done: move(workers, 'report'),
  },
  onHold: { forwarded: move(office), inProgress: move(workers), rejected: move(office, 'note') },
  done: {
    confirmed: move(['reporter']),
    complaint: move(['reporter'], 'note'),
    closed: move([...office, 'system']),
  },
  confirmed: { complaint: move(['reporter'], 'note'), closed: move([...office, 'system']) },
  complaint: {
    forwarded: move(office),
    inProgress: move(workers),
    done: move(workers, 'report'),
    closed: move(office, 'note'),
  },
  closed: {},
}

/** Whether someone may move a fault from one status to another. */
export const mayMove = (from: FaultState, to: FaultState, by: FaultMover): boolean =>
  MOVES[from][to]?.by.includes(by) ?? false

/** What has to come with a move; null for nothing, also where there is no such move. */
export const moveNeeds = (from: FaultState, to: FaultState): MoveNeeds => MOVES[from][to]?.needs ?? null

/** The statuses someone may move a fault to, in the order of its life. */
export const nextStates = (from: FaultState, by: FaultMover): FaultState[] =>
  FAULT_STATES.filter((to) => mayMove(from, to, by))

/** Nothing is expected of the administration any more. */
export const ENDED_STATES: readonly FaultState[] = ['rejected', 'done', 'confirmed', 'closed']

export const isOpen = (state: FaultState): boolean => !ENDED_STATES.includes(state)

export const isFaultState = (word: string): word is FaultState =>
  (FAULT_STATES as readonly string[]).includes(word)
