import { describe, expect, it } from 'vitest'
import { importFault, layerOf } from '../../eslint/layers.js'
import { circles, importsOf, loadedBy } from './support/imports'
import { handWritten } from './support/source-files'

const TOOL_FILES = /^(eslint\/|eslint\.config\.js$|vitest\.config\.ts$|scripts\/|public\/)/

const sources = handWritten('.ts', '.tsx')

describe('layers', () => {
  it('reads every source file', () => {
    expect(sources.length).toBeGreaterThan(100)
  })

  it('every source file belongs to a layer', () => {
    expect(sources.filter((file) => layerOf(file) === null && !TOOL_FILES.test(file))).toEqual([])
  })

  it('no file imports against the order of the layers', () => {
    const faults = sources.flatMap((file) =>
      importsOf(file).flatMap((specifier) => {
        const fault = importFault(file, specifier)
        return fault === null ? [] : [`${file}: ${fault}`]
      }),
    )
    expect(faults).toEqual([])
  })

  it('no files load each other in a circle', () => {
    expect(circles(new Map(sources.map((file) => [file, loadedBy(file)])))).toEqual([])
  })
})

describe('the table of layers', () => {
  it.each([
    ['src/domain/finance/money.ts', 'zod'],
    ['src/domain/finance/money.ts', 'node:crypto'],
    ['src/domain/finance/money.ts', '@/src/platform/clock'],
    ['src/platform/clock.ts', '../services/finance/post-entries'],
    ['src/services/finance/post-entries.ts', '@/src/portal/finance/balance'],
    ['src/services/finance/post-entries.ts', '@/app/layout'],
    ['src/import/run-import.ts', '@/collections'],
    ['src/portal/finance/balance.ts', '@/payload.config'],
    ['src/portal/finance/balance.ts', 'pg'],
    ['access/actor.ts', '@/src/services/finance/post-entries'],
    ['collections/finance/Charges.ts', '../../app/layout'],
    ['app/(portal)/page.tsx', 'drizzle-orm'],
    ['app/(portal)/page.tsx', '@/src/cli/demo'],
  ])('%s may not import %s', (file, specifier) => {
    expect(importFault(file, specifier)).not.toBeNull()
  })

  it.each([
    ['src/domain/finance/ledger.ts', './money'],
    ['src/domain/finance/ledger.ts', '../time/civil-date'],
    ['src/services/finance/post-entries.ts', '@/src/domain/finance/money'],
    ['src/services/finance/post-entries.ts', '@/access/actor'],
    ['src/import/run-import.ts', '@/src/platform/db/pool'],
    ['src/portal/finance/balance.ts', '@/src/platform/db/pool'],
    ['app/(portal)/page.tsx', '@/src/portal/finance/balance'],
    ['app/(payload)/layout.tsx', '@payload-config'],
    ['src/cli/main.ts', '@/payload.config'],
    ['tests/unit/money.spec.ts', '@/src/domain/finance/money'],
  ])('%s may import %s', (file, specifier) => {
    expect(importFault(file, specifier)).toBeNull()
  })

  it('finds a circle and is silent where there is none', () => {
    expect(
      circles(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['a']],
        ]),
      ),
    ).toEqual(['a → b → c → a'])
    expect(
      circles(
        new Map([
          ['a', ['b', 'c']],
          ['b', ['c']],
          ['c', []],
        ]),
      ),
    ).toEqual([])
  })
})
