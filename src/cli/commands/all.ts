import type { Command } from '@/src/cli/support/command'
import { exportPackage } from './export'
import { importPackage } from './import'
import { migrate } from './migrate'
import { residentInvite } from './resident-invite'
import { staffCreate } from './staff-create'
import { statement } from './statement'
import { chain } from './chain'
import { tally } from './tally'
import { transactions } from './transactions'
import { verify } from './verify'

/** Every subcommand of `portal`, in the order help lists them. */
export const commands: readonly Command[] = [
  migrate,
  importPackage,
  exportPackage,
  statement,
  transactions,
  tally,
  chain,
  verify,
  staffCreate,
  residentInvite,
]
