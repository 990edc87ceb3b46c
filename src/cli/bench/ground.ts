import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildIsStale, buildPortal } from '@/src/cli/support/build'
import { runChild, typescript } from '@/src/cli/support/child'
import { startEmbedded } from '@/src/platform/db/embedded'
import { rootDir } from '@/src/platform/env'
import { isAlive } from '@/src/platform/process'
import { newSecret } from '@/src/platform/settings/local-secret'
import type { Ground } from './estate'

/** Folders of runs that were killed. */
const clearLeftOvers = (home: string): void => {
  if (!existsSync(home)) return
  for (const name of readdirSync(home)) {
    const pid = /^bench-(\d+)$/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) rmSync(join(home, name), { recursive: true, force: true })
  }
}

/**
 * A PostgreSQL of the bench's own, migrated, with the settings the embedded one always has, and the build.
 * @param undo told what to do at the end, latest first
 */
export const layGround = async (
  say: (step: string) => void,
  undo: (step: () => Promise<void>) => void,
): Promise<Ground> => {
  const home = join(rootDir(), '.data')
  clearLeftOvers(home)
  const folder = join(home, `bench-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  undo(() => Promise.resolve(rmSync(folder, { recursive: true, force: true })))
  if (buildIsStale()) {
    say('Production build')
    await buildPortal(join(folder, 'build.log'))
  }
  say('Database')
  const database = await startEmbedded(folder)
  undo(async () => {
    await database.stop()
    rmSync(database.dataDir, { recursive: true, force: true })
  })
  const { app, owner, worker } = database.urls
  const secret = newSecret()
  await runChild('The migration', {
    args: typescript('src/cli/portal.ts', 'migrate'),
    variables: {
      DATABASE_URL: app,
      DATABASE_OWNER_URL: owner,
      DATABASE_WORKER_URL: worker,
      PAYLOAD_SECRET: secret,
    },
    logFile: join(folder, 'migrate.log'),
  })
  return { folder, urls: database.urls, secret, say }
}
