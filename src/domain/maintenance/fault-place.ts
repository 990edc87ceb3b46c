/** Where a fault is: premises, a common part of a building, or of the whole community. */
export type FaultPlace =
  | { kind: 'premises'; premisesId: string }
  | { kind: 'building'; buildingId: string; staircase: string | null; floor: string | null }
  | { kind: 'community'; communityId: string }
