import type { Command } from '@/src/cli/support/command'
import { migrate } from './migrate'

/** Every subcommand of `portal`, in the order help lists them. */
export const commands: readonly Command[] = [migrate]
