import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive, waitFor } from '@/src/platform/process'

/**
 * Lets one process at a time start a database in a folder; the others wait for it and then join its server.
 * A lock left by a process that is gone is taken over.
 * @returns unlocks
 */
export const startLock = async (root: string): Promise<() => void> => {
  const file = join(root, 'starting.lock')
  const taken = await waitFor(() => take(file), 120_000, 100)
  if (!taken) throw new Error(`${file} is held by another process`)
  return () => rmSync(file, { force: true })
}

const take = (file: string): boolean => {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    if (isStale(file)) rmSync(file, { force: true })
    return false
  }
}

const isStale = (file: string): boolean => {
  try {
    const holder = Number.parseInt(readFileSync(file, 'utf8'), 10)
    // Empty for the moment between making the file and writing the id.
    return Number.isInteger(holder) && holder !== process.pid && !isAlive(holder)
  } catch {
    return false
  }
}
