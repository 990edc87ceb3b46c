import { describe, expect, it } from 'vitest'
import { ALL_TABLES } from '@/src/import/tables/all-tables'
import { read } from './support/source-files'

const page = read('docs/import-format.md')

/** The part of the page about a table: from the heading that names it to the next heading. */
const sectionOf = (heading: string): string =>
  page.split(/^(?=##)/m).find((section) => (section.split('\n')[0] ?? '').includes(heading)) ?? ''

const codesIn = (type: string): string[] => {
  const source = read('src/import/result.ts')
  const declared = source.slice(source.indexOf(`export type ${type} =`)).split('\n\n')[0] ?? ''
  return [...declared.matchAll(/'([A-Z_]+)'/g)].map((match) => match[1] ?? '')
}

describe.each(ALL_TABLES.map(({ name, alias, columns }) => ({ name, alias, columns })))(
  'docs/import-format.md on $name',
  ({ name, alias, columns }) => {
    const section = sectionOf(`${name} [${alias}]`)

    it('has every column, its alias, and whether it may be left out', () => {
      const wrong = columns.filter((column) => {
        const shown = section.includes(`\`${column.name}${column.optional ? '?' : ''}\``)
        const aliased =
          column.name === column.alias ||
          `${section}${column.alias === 'wspolnota' ? page : ''}`.includes(`[${column.alias}`)
        return !shown || !aliased
      })
      expect(wrong.map((column) => column.name)).toEqual([])
    })

    it('shows the key, and nothing else, in bold', () => {
      const bold = [...section.matchAll(/\*\*`(\w+)\??`\*\*/g)].map((match) => match[1] ?? '')
      const keys = columns.filter((column) => column.key).map((column) => column.name)
      expect(bold.sort()).toEqual(keys.sort())
    })
  },
)

it.each(['ErrorCode', 'WarningCode'])('docs/import-format.md explains every %s', (type) => {
  const codes = codesIn(type)
  expect(codes.length).toBeGreaterThan(3)
  expect(codes.filter((code) => !page.includes(`\`${code}\``))).toEqual([])
})
