import { appPool } from '@/src/platform/db/pool'
import { tallyResolution, type TallyReport } from '@/src/services/voting/tally-resolution'
import type { Command } from '@/src/cli/support/command'
import { withMigratedDatabase } from '@/src/cli/support/database'
import { table } from '@/src/cli/support/table'

const outcomes = ['for', 'against', 'abstain', 'conflicted', 'none'] as const

const inWords = (report: TallyReport): string => {
  const rows = outcomes.map((name) => {
    const { num, den, owners, premises } = report[name]
    return [name, `${num}/${den}`, owners, premises]
  })
  const adopted = report.adoptedOn ? ` on ${report.adoptedOn}` : ''
  return [
    `${report.resolution}, rule ${report.rule}, base ${report.base.num}/${report.base.den}`,
    table(['', 'votes', 'owners', 'premises'], rows),
    `${report.result}${adopted}`,
  ].join('\n')
}

/** `portal tally`: counts a resolution from its votes. */
export const tally: Command = {
  name: 'tally',
  summary: 'Counts the votes on a resolution.',
  usage: '--community CODE --resolution NUMBER [--json]',
  options: { community: { type: 'string' }, resolution: { type: 'string' } },
  positionals: 0,
  run: (input) => {
    const asked = { community: input.required('community'), number: input.required('resolution') }
    return withMigratedDatabase(async () => {
      const report = await tallyResolution(asked, appPool())
      return { json: report, text: inWords(report), ok: true }
    })
  },
}
