import { readdirSync, readFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'

const TICKS_PER_SECOND = 100

const read = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** Fields of /proc/PID/stat behind the name, which may hold anything. */
const statOf = (pid: number): string[] | null =>
  read(`/proc/${pid}/stat`)
    ?.replace(/^.*\) /s, '')
    .split(' ') ?? null

const childrenOf = (pid: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((other) => Number(statOf(other)?.[1]) === pid)

const PARTS = [86_400, 3_600, 60, 1]

/** `[[days-]hours:]minutes:seconds[.hundredths]`, as ps gives it. */
const secondsOf = (text: string): number => {
  const parts = text.trim().split(/[-:]/).map(Number)
  return parts.reduce((sum, part, at) => sum + part * (PARTS[at + PARTS.length - parts.length] ?? 0), 0)
}

const ps = (column: string, pid: number): string =>
  spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''

/** CPU time a process and its children have used so far, milliseconds; all threads, user and system. */
export const cpuMs = (pid: number): number => {
  const stat = statOf(pid)
  if (stat === null) return secondsOf(ps('cputime', pid)) * 1000
  const own = ((Number(stat[11]) + Number(stat[12])) * 1000) / TICKS_PER_SECOND
  return childrenOf(pid).reduce((sum, child) => sum + cpuMs(child), own)
}

/** Most memory a process has held so far, bytes: its peak where the system tells it, else what it holds now. */
export const peakBytes = (pid: number): number => {
  const peak = /^VmHWM:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`) ?? '')?.[1]
  return Number(peak ?? ps('rss', pid)) * 1024
}
