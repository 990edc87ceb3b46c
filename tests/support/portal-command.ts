import { spawnSync } from 'node:child_process'

/** What a command line ended with; `json` is standard output where it is one JSON object. */
export type CommandResult = { code: number | null; stdout: string; stderr: string; json: unknown }

/** Runs `npm run portal -- …` as a process of its own. */
export const portal = (args: string[], variables: Record<string, string | undefined>): CommandResult => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/portal.ts', ...args],
    {
      env: { ...process.env, ...variables },
      encoding: 'utf8',
    },
  )
  return { code: status, stdout, stderr, json: parse(stdout) }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
