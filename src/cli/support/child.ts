import { spawn, type StdioOptions } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { childVariables, rootDir } from '@/src/platform/env'
import { tether, waitFor } from '@/src/platform/process'

type Variables = Record<string, string | undefined>

/** How a child process of this project is started. */
export type ChildOptions = {
  /** What Node runs, relative to the checkout, with its arguments. */
  args: string[]
  variables?: Variables
  /** Where its output goes; without it, to this process' own output. */
  logFile?: string
}

/** A child that runs until it is stopped. */
export type Child = {
  /** Id of the process; 0 where it could not be started. */
  pid: number
  /** Exit code; a child ended by a signal counts as 1. */
  exited: Promise<number>
  hasExited: () => boolean
  /** Asks it to end and waits; after `patienceMs` it is killed. */
  stop: (patienceMs?: number) => Promise<void>
}

/** Arguments that run a TypeScript file of the checkout. */
export const typescript = (file: string, ...args: string[]): string[] => ['--import', 'tsx', file, ...args]

/** Arguments that run Next. */
export const next = (...args: string[]): string[] => [
  join('node_modules', 'next', 'dist', 'bin', 'next'),
  ...args,
]

/**
 * Starts a child in a session of its own, so that Ctrl-C reaches it only in the order its starter stops things.
 * It ends when this process does, however that ends.
 */
export const startChild = ({ args, variables = {}, logFile }: ChildOptions): Child => {
  const log = logFile ? openSync(logFile, 'w', 0o600) : null
  const stdio: StdioOptions = log === null ? ['ignore', 'inherit', 'inherit'] : ['ignore', log, log]
  const child = spawn(process.execPath, args, {
    cwd: rootDir(),
    env: childVariables(variables),
    detached: true,
    stdio,
  })
  if (log !== null) closeSync(log)
  let ended = false
  const letGo = child.pid ? tether(child.pid, 'TERM') : () => {}
  const exited = new Promise<number>((resolve) => {
    const settle = (code: number | null) => {
      ended = true
      letGo()
      resolve(code ?? 1)
    }
    child.once('error', () => settle(1))
    child.once('exit', settle)
  })
  const stop = async (patienceMs = 15_000) => {
    if (!ended) child.kill('SIGTERM')
    if (!(await waitFor(() => ended, patienceMs))) child.kill('SIGKILL')
    await exited
  }
  return { pid: child.pid ?? 0, exited, hasExited: () => ended, stop }
}

/** Runs a child to its end. @throws Error with the last lines of its log where it failed */
export const runChild = async (what: string, options: ChildOptions & { logFile: string }): Promise<void> => {
  const code = await startChild(options).exited
  if (code !== 0) throw new Error(`${what} failed (${options.logFile}):\n${tail(options.logFile)}`)
}

/** Last lines of a log. */
export const tail = (file: string, lines = 20): string =>
  readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n')
