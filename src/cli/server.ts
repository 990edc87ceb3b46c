import { closeBroken } from '@/src/import/running-batch'
import { namesOfMigrations, pendingMigrations } from '@/src/platform/db/applied-migrations'
import { appPool, closePools } from '@/src/platform/db/pool'
import { env, requireProductionSettings } from '@/src/platform/env'
import { SettingError } from '@/src/platform/settings/setting-error'
import { buildIsMissing } from './support/build'
import { next, startChild } from './support/child'
import { Refusal } from './support/command'
import { onStop } from './support/stop-signals'

requireProductionSettings()

/** Starts the portal for production: settings, build and database are checked first, each fault in one sentence. */
const main = async (): Promise<void> => {
  const { port } = env()
  if (buildIsMissing()) throw new Refusal('There is no production build: run `npm run build` first.')
  const pending = await pendingMigrations(appPool(), namesOfMigrations())
  if (pending.length > 0)
    throw new Refusal('The database is not up to date: run `npm run portal -- migrate` first.')
  for (const { fileName, startedAt } of await closeBroken(appPool()))
    console.log(
      `The import of ${fileName} begun at ${startedAt} broke off: nothing of it was kept. Import it again.`,
    )
  await closePools()
  const web = startChild({ args: next('start', '-p', String(port)), variables: { NODE_ENV: 'production' } })
  let asked = false
  onStop(() => {
    asked = true
    void web.stop(30_000)
  })
  const code = await web.exited
  process.exit(asked ? 0 : code)
}

main().catch((error: Error) => {
  console.error(error instanceof SettingError || error instanceof Refusal ? error.message : error)
  process.exit(error instanceof SettingError ? 2 : 1)
})
