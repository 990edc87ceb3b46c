import type { ResidentActor } from '@/access/actor/types'
import { votingCommunities } from '@/access/sql-scope'
import type { ResolutionLine } from './read-resolutions'

/** The register of resolutions is for who votes, sits on the board, or holds a power of attorney; nobody else has it. */
export const mayOpenResolutions = (actor: ResidentActor, lines: readonly ResolutionLine[]): boolean =>
  votingCommunities(actor).length > 0 || lines.length > 0
