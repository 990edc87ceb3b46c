import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { findChromium, NO_CHROMIUM } from '@/src/cli/browser/find'
import { startStack, type Stack } from '@/src/cli/demo/stack'
import { runChild, typescript } from '@/src/cli/support/child'
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
      /** Where the demo's package lies. */
      packageDir: string
      /** A small house in Windows-1250 with Polish headers, imported beside the demo. */
      handEdited: HandEdited
      /** Folder the portal's mail goes to, one file each. */
      mailDir: string
      /** Settings for a command that works on the same database. */
      variables: Record<string, string>
    }
    chromium: string
  }
}

/** Where the hand-edited package lies, and who of it can sign in. */
export type HandEdited = { packageDir: string; people: DemoSignIn[] }

/** Imports the hand-edited package into a stack that is up, and gives its people their passwords. */
const loadHandEdited = async (dataDir: string, stack: Stack): Promise<HandEdited> => {
  const packageDir = join(dataDir, 'hand-edited-package')
  const peopleFile = join(dataDir, 'hand-edited-people.json')
  await runChild('Loading the hand-edited package', {
    args: typescript('tests/support/load-hand-edited.ts', packageDir, peopleFile),
    variables: stack.variables,
    logFile: join(dataDir, 'hand-edited.log'),
  })
  return { packageDir, people: JSON.parse(readFileSync(peopleFile, 'utf8')) as DemoSignIn[] }
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
  const stop = async () => {
    await stack.stop()
    await remove()
  }
  const handEdited = await loadHandEdited(dataDir, stack).catch(async (error: Error) => {
    await stop()
    throw error
  })
  project.provide('chromium', chromium)
  project.provide('portal', {
    url: stack.url,
    people: stack.people,
    packageDir: join(dataDir, 'demo-package'),
    handEdited,
    mailDir: join(dataDir, 'mail'),
    variables: stack.variables,
  })
  return stop
}
