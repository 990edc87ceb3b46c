import { cpus, loadavg } from 'node:os'
import { sizeOf, makeEstate } from './bench/estate'
import { layGround } from './bench/ground'
import { measureAdmin } from './bench/measure-admin'
import { measureImport } from './bench/measure-import'
import { measureRequests, type Served } from './bench/measure-requests'
import { measureScripts } from './bench/measure-script'
import { measureSignIn } from './bench/measure-sign-in'
import { parseOptions, type BenchOptions } from './bench/options'
import { asMarkdown, asText, type BenchResult } from './bench/result'
import { startFloor, startPortal } from './bench/servers'
import { UsageError } from './support/command'
import { onStop } from './support/stop-signals'

const began = Date.now()
/** Progress goes to stderr: standard output is the table's, or one JSON object's. */
const say = (step: string) =>
  console.error(`[${((Date.now() - began) / 1000).toFixed(0).padStart(4)} s] ${step}`)

/** What has to be undone, latest first, when the bench ends. */
const undo: (() => Promise<void>)[] = []
let ending: Promise<never> | null = null

const end = (code: number): Promise<never> =>
  (ending ??= (async () => {
    for (const step of undo.toReversed()) await step().catch((error: Error) => console.error(error.message))
    process.exit(code)
  })())

const run = async (options: BenchOptions): Promise<BenchResult[]> => {
  const ground = await layGround(say, (step) => undo.push(step))
  const largest = options.sizes.at(-1) ?? 0
  const served: Served[] = []
  const results: BenchResult[] = []
  for (const premises of options.sizes) {
    const estate = await makeEstate(ground, sizeOf(premises, largest, options.rows), options.signIns)
    if (premises === largest) {
      say('COPY of the same rows')
      results.push(...(await measureImport(estate, ground.folder)))
    }
    served.push({ estate, portal: { url: '', pid: 0, stop: () => Promise.resolve() } })
  }
  say('Servers')
  for (const one of served) {
    one.portal = await startPortal(one.estate, ground.folder)
    undo.push(one.portal.stop)
  }
  const top = served.at(-1)
  if (!top) throw new Error('There is no estate to measure.')
  const floor = await startFloor(top.estate, ground.folder)
  undo.push(floor.stop)
  const requests = await measureRequests(served, floor, options, say)
  const scripts = await measureScripts(top)
  say('Pages of the admin')
  const admin = await measureAdmin(top)
  say(`${options.signIns} sign in at once`)
  return [...requests, ...results, ...scripts, ...admin, ...(await measureSignIn(top, options.signIns))]
}

const print = (options: BenchOptions, results: BenchResult[], before: number[]): void => {
  const machine = {
    node: process.version,
    processors: cpus().length,
    model: cpus()[0]?.model ?? '',
    loadBefore: before,
    loadAfter: loadavg(),
  }
  const seconds = Math.round((Date.now() - began) / 1000)
  if (options.json) console.log(JSON.stringify({ machine, seconds, options, results }, null, 2))
  else console.log(options.markdown ? asMarkdown(results) : `\n${asText(results)}\n`)
}

const main = async (): Promise<void> => {
  const options = parseOptions(process.argv.slice(2))
  const before = loadavg()
  setTimeout(() => {
    console.error(`The bench takes longer than ${options.minutes} minutes and gives up.`)
    void end(1)
  }, options.minutes * 60_000).unref()
  const results = await run(options)
  print(options, results, before)
  await end(0)
}

onStop(() => void end(130))

main().catch(async (error: Error) => {
  if (ending) return
  console.error(error.message || error)
  await end(error instanceof UsageError ? 2 : 1)
})
