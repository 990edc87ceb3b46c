import { moneyCapacities, type ResidentActor } from './actor/types'
import { readingRanges } from './sql-scope'

/** A row as far as it is known: a field that was not asked for is not there, and what hangs on it stays closed. */
type Row = Readonly<Record<string, unknown>>

const day = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** A relation is an id, or the row itself once it was asked for with it. */
const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value

/** Whether one of the resident's times in the row's premises holds a day. */
const wasThere = (actor: ResidentActor, row: Row, on: string | null): boolean =>
  on !== null &&
  readingRanges(actor).some(
    ({ id, fromOn, untilOn }) => id === idOf(row['premises']) && fromOn <= on && on < untilOn,
  )

/**
 * Fields of which a resident sees some rows' values and others' not. The pages hide the same: area and share are among
 * what tenants do not see, and a meter's first and last state tell what the people before or after used.
 */
export const fieldScopes = {
  ownMeasures: (actor, row) =>
    actor.ties.some((tie) => tie.premisesId === row['id'] && moneyCapacities.includes(tie.capacity)),
  ownBeginning: (actor, row) => wasThere(actor, row, day(row['installedOn'])),
  ownEnd: (actor, row) => wasThere(actor, row, day(row['removedOn'])),
} satisfies Record<string, (actor: ResidentActor, row: Row) => boolean>

export type FieldScopeName = keyof typeof fieldScopes
