import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { findChromium, NO_CHROMIUM } from '@/src/cli/browser/find'
import { startStack } from '@/src/cli/demo/stack'
import type { DemoSignIn } from '@/src/cli/demo/sign-ins'
import { startEmbedded } from '@/src/platform/db/embedded'
import { freePort } from '@/src/platform/db/embedded-server/postmaster'
import { chromiumPath } from '@/src/platform/env'
import { newSecret } from '@/src/platform/settings/local-secret'
import { UNSAFE } from './template'

declare module 'vitest' {
  interface ProvidedContext {
    /** The demo, served for this run on a database of its own. */
    portal: {
      url: string
      people: DemoSignIn[]
      /** Folder the portal's mail goes to, one file each. */
      mailDir: string
      /** Settings for a command that works on the same database. */
      variables: Record<string, string>
    }
    chromium: string
  }
}

/** Serves the demo for the run, production build and worker included; without a Chromium it fails at once. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const chromium = findChromium(chromiumPath())
  if (chromium === null) throw new Error(NO_CHROMIUM)
  const dataDir = join(process.cwd(), '.test', `e2e-${process.pid}`)
  mkdirSync(dataDir, { recursive: true })
  const database = await startEmbedded(dataDir, UNSAFE)
  const say = (step: string) => console.log(`e2e: ${step}`)
  const options = { dataDir, urls: database.urls, secret: newSecret(), port: await freePort(), say }
  const remove = async () => {
    await database.stop()
    for (const folder of [dataDir, database.dataDir]) rmSync(folder, { recursive: true, force: true })
  }
  const stack = await startStack(options).catch(async (error: Error) => {
    await remove()
    throw error
  })
  project.provide('chromium', chromium)
  project.provide('portal', {
    url: stack.url,
    people: stack.people,
    mailDir: join(dataDir, 'mail'),
    variables: stack.variables,
  })
  return async () => {
    await stack.stop()
    await remove()
  }
}
