import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startEmbedded, type EmbeddedDatabase } from '@/src/platform/db/embedded'
import { freePort } from '@/src/platform/db/embedded-server/postmaster'
import { env, rootDir, usesEmbeddedDatabase } from '@/src/platform/env'
import { localSecret } from '@/src/platform/settings/local-secret'
import { startStack, type Stack, type StackOptions } from './demo/stack'
import type { DemoSignIn } from './demo/sign-ins'
import { Refusal } from './support/command'
import { onStop } from './support/stop-signals'

const dataDir = join(rootDir(), '.data')
const began = Date.now()
const say = (step: string) =>
  console.log(`[${((Date.now() - began) / 1000).toFixed(1).padStart(5)} s] ${step}`)

/** What has to be undone, latest first, when the demo ends. */
const undo: (() => Promise<void>)[] = []
let ending: Promise<never> | null = null

const end = (code: number): Promise<never> =>
  (ending ??= (async () => {
    for (const step of undo.toReversed()) await step().catch((error: Error) => console.error(error.message))
    process.exit(code)
  })())

const openDatabase = async (): Promise<StackOptions['urls']> => {
  if (!usesEmbeddedDatabase()) {
    const { databaseUrl, ownerUrl, workerUrl } = env()
    return { app: databaseUrl, owner: ownerUrl, worker: workerUrl }
  }
  say('Database')
  const database: EmbeddedDatabase = await startEmbedded(dataDir)
  undo.push(database.stop)
  return database.urls
}

/** The port is asked for before anything is built, as it is what most often goes wrong. */
const requireFreePort = async (port: number): Promise<void> => {
  if ((await freePort(port)) !== port) {
    throw new Refusal(`Port ${port} is taken: set PORT to another one, or stop what listens there.`)
  }
}

const main = async (): Promise<void> => {
  const urls = await openDatabase()
  const { port } = env()
  await requireFreePort(port)
  const stack = await startStack({
    dataDir,
    urls,
    secret: localSecret(dataDir),
    port,
    say,
  })
  undo.push(stack.stop)
  writeSignIns(stack)
  printSignIns(stack)
  const why = await stack.broken
  if (ending) return
  console.error(why)
  await end(1)
}

const writeSignIns = ({ url, people }: Stack): void => {
  const file = join(dataDir, 'demo.json')
  writeFileSync(file, `${JSON.stringify({ url, people }, null, 2)}\n`, { mode: 0o600 })
  chmodSync(file, 0o600)
}

const FIRST = ['resident', 'board', 'manager']

const printSignIns = ({ url, people }: Stack): void => {
  say('Ready')
  const first = FIRST.flatMap((role) => people.filter((person) => person.role === role).slice(0, 1))
  console.log(`\nLokaleNet: ${url}\n`)
  for (const person of first) console.log(`${lines(person, url).join('\n')}\n`)
  console.log(
    `All sign-ins: ${join(dataDir, 'demo.json')}. Mail: ${join(dataDir, 'mail')}. Ctrl-C stops the demo.`,
  )
}

const lines = ({ role, name, username, email, password, about }: DemoSignIn, url: string): string[] => [
  `${role}: ${name}. ${about}`,
  `  ${username ? `${url}/login` : `${url}/admin`}`,
  `  login:    ${username ?? email ?? ''}`,
  `  password: ${password}`,
]

onStop(() => void end(0))

main().catch(async (error: Error) => {
  if (ending) return
  console.error(error instanceof Refusal ? error.message : error.message || error)
  await end(1)
})
