import { createHash } from 'node:crypto'
import type { MonthCorrection } from './correct-months'
import type { PremisesState } from './premises-state'

const digestOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex')

const stateDigest = ({ ties, accounts }: PremisesState): string =>
  digestOf([
    ties.map(({ id, toOn, part, accountIds }) => [id, toOn, `${part.num}/${part.den}`, accountIds]),
    accounts.map(({ id, closedOn }) => [id, closedOn]),
  ])

/** What a clerk decides by: who is tied how, which accounts are open, and what corrections would book. */
export const seenOf = (state: PremisesState, corrections: readonly MonthCorrection[]): string =>
  `${stateDigest(state)}.${digestOf(corrections)}`

/** Whether the premises are as a clerk saw them, before anything is written. */
export const isSeenState = (seen: string, state: PremisesState): boolean =>
  seen.startsWith(`${stateDigest(state)}.`)
