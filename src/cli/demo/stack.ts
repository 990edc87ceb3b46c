import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadEnv, rootDir } from '@/src/platform/env'
import { waitFor } from '@/src/platform/process'
import { buildIsStale, buildPortal } from '@/src/cli/support/build'
import { next, runChild, startChild, tail, typescript, type Child } from '@/src/cli/support/child'
import { demoState, markDemo } from './foreign-data'
import type { DemoSignIn } from './sign-ins'

/** Where the demo keeps its files, what it connects to, and on which port it serves. */
export type StackOptions = {
  dataDir: string
  urls: { app: string; owner: string; worker: string }
  secret: string
  port: number
  /** Told of each step. */
  say: (step: string) => void
}

/** The demo, serving. */
export type Stack = {
  url: string
  people: DemoSignIn[]
  /** Settings its processes run with. */
  variables: Record<string, string>
  /** Resolves with a sentence when a part of it ended by itself. */
  broken: Promise<string>
  stop: () => Promise<void>
}

/**
 * Brings the demo up on a database: migrations, the package through the import, sign-ins, the build, server and
 * worker. Done before, it only serves.
 * @throws Refusal where the database holds something else
 */
export const startStack = async (options: StackOptions): Promise<Stack> => {
  const { dataDir, urls, say } = options
  mkdirSync(dataDir, { recursive: true })
  const variables = variablesOf(options)
  const state = await demoState(urls.owner)
  const built = buildIfStale(dataDir, say)
  // Its failure is told below; the data may fail first.
  built.catch(() => {})
  const peopleFile = join(dataDir, 'demo-people.json')
  say('Migrations')
  await runChild('The migration', {
    args: portal('migrate'),
    variables,
    logFile: join(dataDir, 'migrate.log'),
  })
  if (state !== 'ready' || !existsSync(peopleFile)) await fill(options, variables, peopleFile)
  await built
  const people = JSON.parse(readFileSync(peopleFile, 'utf8')) as DemoSignIn[]
  return serve(options, variables, people)
}

const portal = (...args: string[]) => typescript('src/cli/portal.ts', ...args)

const buildIfStale = async (dataDir: string, say: StackOptions['say']): Promise<void> => {
  if (!buildIsStale()) return
  say('Production build (about a minute)')
  await buildPortal(join(dataDir, 'build.log'))
}

const fill = async (options: StackOptions, variables: Variables, peopleFile: string): Promise<void> => {
  const { dataDir, urls, say } = options
  await markDemo(urls.owner, 'begun')
  say('Demo communities, through the import')
  const args = typescript('src/cli/demo/prepare.ts', join(dataDir, 'demo-package'), peopleFile)
  await runChild('Loading the demo', { args, variables, logFile: join(dataDir, 'prepare.log') })
  await markDemo(urls.owner, 'ready')
}

type Variables = Record<string, string>

// An empty setting counts as unset and is not filled in from a `.env` file: the demo never sends real mail.
const variablesOf = ({ dataDir, urls, secret, port }: StackOptions): Variables => ({
  DATABASE_URL: urls.app,
  DATABASE_OWNER_URL: urls.owner,
  DATABASE_WORKER_URL: urls.worker,
  PAYLOAD_SECRET: secret,
  SERVER_URL: `http://127.0.0.1:${port}`,
  PORT: String(port),
  SMTP_URL: '',
  MAIL_DIR: join(dataDir, 'mail'),
  MAIL_FROM: '',
  FILES_URL: join(dataDir, 'files'),
  TRUSTED_PROXY_HOPS: '',
  NODE_ENV: 'production',
})

const serve = async (options: StackOptions, variables: Variables, people: DemoSignIn[]): Promise<Stack> => {
  const { dataDir, port, say } = options
  const url = loadEnv(variables, rootDir()).serverUrl
  say('Server and worker')
  const logs = { web: join(dataDir, 'web.log'), worker: join(dataDir, 'worker.log') }
  const web = startChild({
    args: next('start', '-H', '127.0.0.1', '-p', String(port)),
    variables,
    logFile: logs.web,
  })
  const worker = startChild({ args: typescript('src/cli/worker.ts'), variables, logFile: logs.worker })
  const stop = async () => {
    await web.stop()
    await worker.stop(60_000)
  }
  const ended = (name: keyof typeof logs, child: Child) =>
    child.exited.then(
      (code) => `The ${name} process ended with ${code} (${logs[name]}):\n${tail(logs[name])}`,
    )
  const broken = Promise.race([ended('web', web), ended('worker', worker)])
  const ready = waitFor(
    () => web.hasExited() || worker.hasExited() || bothReady(url, logs.worker),
    120_000,
    200,
  )
  if (!(await ready) || web.hasExited() || worker.hasExited()) {
    const why = await Promise.race([broken, Promise.resolve(`The portal does not answer (${logs.web}).`)])
    await stop()
    throw new Error(why)
  }
  return { url, people, variables, broken, stop }
}

const bothReady = async (url: string, workerLog: string): Promise<boolean> => {
  if (!readFileSync(workerLog, 'utf8').includes('Worker ready.')) return false
  return fetch(`${url}/login`).then(
    (answer) => answer.ok,
    () => false,
  )
}
