import type { Command } from '@/src/cli/support/command'
import { exportPackage } from './export'
import { importPackage } from './import'
import { migrate } from './migrate'
import { residentInvite } from './resident-invite'
import { staffCreate } from './staff-create'
import { statement } from './statement'
import { chain } from './chain'
import { status } from './status'
import { tally } from './tally'
import { transactions } from './transactions'
import { undo } from './undo'
import { verify } from './verify'

/** Every subcommand of `portal`, in the order help lists them. */
export const commands: readonly Command[] = [
  migrate,
  importPackage,
  undo,
  exportPackage,
  statement,
  transactions,
  tally,
  chain,
  verify,
  status,
  staffCreate,
  residentInvite,
]
