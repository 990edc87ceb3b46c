import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** Whether a process with this id exists, whoever owns it. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Command line of a process; empty where there is none. Slim images have no `ps`, macOS has no `/proc`. */
export const commandOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''
  }
}

/** Waits until `test` holds, at most `ms`. Answers whether it does. */
export const waitFor = async (
  test: () => boolean | Promise<boolean>,
  ms: number,
  every = 50,
): Promise<boolean> => {
  for (const end = Date.now() + ms; ;) {
    if (await test()) return true
    if (Date.now() >= end) return false
    await sleep(every)
  }
}

// `read` fails when the pipe closes, which happens however this process ends, SIGKILL included.
const WATCH = `read line && exit 0
[ -n "$3" ] && [ "$(head -n 1 "$3" 2>/dev/null)" != "$1" ] && exit 0
kill -s "$2" "$1"`

/**
 * Ties the life of another process to this one: should this process end without letting go, a small watcher
 * signals `pid`. The watcher has a session of its own, so that Ctrl-C does not reach it.
 * @param pidFile where given, the first line must still name `pid`; ids of ended processes are used again
 * @returns lets go
 */
export const tether = (pid: number, signal: 'INT' | 'TERM', pidFile = ''): (() => void) => {
  const watcher = spawn('/bin/sh', ['-c', WATCH, 'tether', String(pid), signal, pidFile], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  watcher.unref()
  const { stdin } = watcher
  stdin.on('error', () => {})
  ;(stdin as unknown as { unref?: () => void }).unref?.()
  return () => stdin.end('let go\n')
}
