import { randomBytes } from 'node:crypto'
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { canReach, type Account } from './account'
import type { Record } from './record'

// A checkout below /root is closed to the account that runs PostgreSQL; binaries and data then live here.
const ELSEWHERE = '/var/lib/lokalenet'

/**
 * Chooses where data and binaries lie: in `root` and `node_modules`, or, where the account cannot enter those,
 * in a folder of this checkout under /var/lib.
 */
export const choosePlace = (
  root: string,
  native: string,
  account: Account,
): Pick<Record, 'dataDir' | 'native'> => {
  if (canReach(account, root) && canReach(account, join(native, 'bin', 'postgres')))
    return { dataDir: join(root, 'pg') }
  forgetEarlierPlaces(root)
  const place = join(ELSEWHERE, randomBytes(6).toString('hex'))
  mkdirSync(place, { recursive: true, mode: 0o755 })
  writeFileSync(join(place, 'checkout'), root)
  refreshCopy(native, join(place, 'native'))
  return { dataDir: join(place, 'pg'), native: join(place, 'native') }
}

/** Copies the binaries, also anew after an update of their package. */
export const refreshCopy = (from: string, to: string): void => {
  const { version } = JSON.parse(readFileSync(join(from, '..', 'package.json'), 'utf8')) as {
    version: string
  }
  const mark = join(to, 'version')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === version) return
  rmSync(to, { recursive: true, force: true })
  cpSync(from, to, { recursive: true, verbatimSymlinks: true })
  writeFileSync(mark, version)
}

/** Whoever deleted the local data folder meant the database as well. */
const forgetEarlierPlaces = (root: string): void => {
  if (!existsSync(ELSEWHERE)) return
  for (const name of readdirSync(ELSEWHERE)) {
    const place = join(ELSEWHERE, name)
    const mark = join(place, 'checkout')
    if (existsSync(mark) && readFileSync(mark, 'utf8') === root)
      rmSync(place, { recursive: true, force: true })
  }
}

/** Makes an empty data folder that belongs to the account. */
export const makeDataFolder = (dataDir: string, account: Account): void => {
  rmSync(dataDir, { recursive: true, force: true })
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  if (account) chownSync(dataDir, account.uid, account.gid)
}
