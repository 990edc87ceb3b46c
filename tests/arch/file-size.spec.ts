import { describe, expect, it } from 'vitest'
import { functionsIn, functionsOf } from './support/functions'
import { handWritten, read } from './support/source-files'

const MAX_FILE_LINES = 200
const MAX_FUNCTION_LINES = 40

/** Files that are clearer whole; each with the reason. A file that no longer needs its line here fails too. */
const LONG_FILES: Record<string, string> = {}

/** Functions that are clearer whole, as `path name`. */
const LONG_FUNCTIONS: Record<string, string> = {
  'src/cli/demo/package/data/klonowa-meters.ts klonowaMetering': 'data: one entry a meter of the demo house',
  'src/cli/demo/package/data/zacisze-cast.ts zaciszeCast': 'data: one entry a person of the demo cooperative',
  'src/portal/system/ActivatePage.tsx ActivatePage': 'markup of one short form, read from top to bottom',
  'src/portal/system/LoginPage.tsx LoginPage': 'markup of one short form, read from top to bottom',
  'src/portal/text/format.ts makeFormats': 'a list of formats, each of one line',
  'src/admin/books/booking/ReversalCheck.tsx ReversalCheck':
    'markup of one check page, read from top to bottom',
  'src/admin/books/media/CostRow.tsx CostRow': 'markup of one row of a form, read from top to bottom',
  'src/admin/books/media/SettlementPage.tsx Results': 'markup of one table, column by column',
  'src/admin/books/media/SettlementPage.tsx ResultRow': 'markup of one row, column by column',
  'tests/access/support/money-samples.ts moneySamples':
    'data: one row to write for each collection of the books',
  'tests/access/support/samples.ts sampleFor': 'data: one row to write for each collection',
  'tests/access/support/voting-samples.ts votingSamples':
    'data: one row to write for each collection of votings',
  'tests/services/support/storm-house.ts buildPeople': 'data: rows of people and their ties, table by table',
  'tests/services/support/storm-house.ts buildStormHouse': 'data: rows of one house, table by table',
  'tests/import/polish-package.spec.ts anonymous': 'one package and the rows it becomes, side by side',
}

const linesOf = (file: string): number => read(file).trimEnd().split('\n').length

const longFiles = handWritten('.ts', '.tsx', '.js', '.css').filter((file) => linesOf(file) > MAX_FILE_LINES)

const longFunctions = handWritten('.ts', '.tsx', '.js').flatMap((file) =>
  functionsOf(file)
    .filter((fn) => fn.lines > MAX_FUNCTION_LINES)
    .map((fn) => ({
      key: `${file} ${fn.name}`,
      text: `${file}:${fn.line} ${fn.name} has ${fn.lines} lines`,
    })),
)

describe('sizes', () => {
  it(`no hand-written file is over ${MAX_FILE_LINES} lines`, () => {
    const faults = longFiles.filter((file) => !(file in LONG_FILES))
    expect(faults.map((file) => `${file} has ${linesOf(file)} lines`)).toEqual([])
  })

  it(`no function is over ${MAX_FUNCTION_LINES} lines`, () => {
    expect(longFunctions.filter((fn) => !(fn.key in LONG_FUNCTIONS)).map((fn) => fn.text)).toEqual([])
  })

  it('every exception is still needed', () => {
    const needed = new Set([...longFiles, ...longFunctions.map((fn) => fn.key)])
    const stated = [...Object.keys(LONG_FILES), ...Object.keys(LONG_FUNCTIONS)]
    expect(stated.filter((key) => !needed.has(key))).toEqual([])
  })

  it('measures a function from its first line to its last and looks inside test groups and scopes', () => {
    const body = 'x()\n'.repeat(50)
    const text = `describe('a', () => {\nit('b', () => {\n${body}})\n})\n/**\n * note\n */\nfunction c() {\n${body}}\n`
    expect(functionsIn(text, 'sample.ts')).toEqual([
      { name: 'anonymous', line: 2, lines: 52 },
      { name: 'c', line: 58, lines: 52 },
    ])
    expect(functionsIn(`(() => {\n${body}const d = () => {\n1\n}\n})()`, 'sample.ts')).toEqual([
      { name: 'd', line: 52, lines: 3 },
    ])
  })
})
