import { startedByNpm } from '@/src/platform/env'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Calls `stop` once, when this process is asked to end. npm passes SIGTERM only to the shell between the two, so
 * a process started by npm also ends when that shell is gone.
 */
export const onStop = (stop: () => void): void => {
  let asked = false
  const ask = () => {
    if (!asked) stop()
    asked = true
  }
  for (const signal of SIGNALS) process.on(signal, ask)
  if (!startedByNpm()) return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && ask(), 500).unref()
}
