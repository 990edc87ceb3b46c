import { readFileSync } from 'node:fs'
import path from 'node:path'
import { operations, roles, type Operation, type Role } from '@/access/policy/types'
import { slugs, type Slug } from '@/access/slugs'
import { rowsOf } from '@/tests/support/world/build'
import { people } from '@/tests/support/world/people'

/** One cell: the rows a role, or one tie of residents, may touch. `spec` is the text of the golden file. */
export type Cell = { slug: Slug; operation: Operation; role: Role; tie: string | null; spec: string }

const file = path.join(import.meta.dirname, '..', 'matrix.golden.txt')
const lineForm = /^(\S+) (\S+) (\S+): (\S.*)$/

/** Every line of the golden file as cells; a resident's line may give a cell for each tie. */
export function readGolden(): { lines: string[]; cells: Cell[] } {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  return { lines, cells: lines.flatMap(cellsOf) }
}

function cellsOf(line: string): Cell[] {
  const [, slug, operation, role, value] = lineForm.exec(line) ?? []
  if (!slug || !operation || !role || !value) throw new Error(`Not a line of the golden file: ${line}`)
  const base = { slug: slug as Slug, operation: operation as Operation, role: role as Role }
  if (role !== 'resident' || !value.includes('=')) return [{ ...base, tie: null, spec: value.trim() }]
  return value.split(';').flatMap((part) => {
    const [ties = '', spec = ''] = part.split('=')
    return ties.split(',').map((tie) => ({ ...base, tie: tie.trim(), spec: spec.trim() }))
  })
}

/** What the file must hold, each exactly once: `slug operation role`, and for what residents read each tie. */
export const wantedCells = (): string[] =>
  slugs.flatMap((slug) =>
    operations.flatMap((operation) =>
      roles.flatMap((role) =>
        role === 'resident' && operation === 'read'
          ? Object.keys(people).map((tie) => keyOf({ slug, operation, role, tie }))
          : [keyOf({ slug, operation, role, tie: null })],
      ),
    ),
  )

export const keyOf = ({ slug, operation, role, tie }: Omit<Cell, 'spec'>): string =>
  [slug, operation, role, tie].filter(Boolean).join(' ')

/** The labels of rows a cell names. `self` is the row called as who asks. */
export function labelsOf(slug: Slug, spec: string, self: string): Set<string> {
  const all = rowsOf(slug)
  if (spec === '-') return new Set()
  if (spec === 'all') return new Set(all.map(({ label }) => label))
  if (spec === 'C1')
    return new Set(all.filter((row) => row.communities.includes('C1')).map(({ label }) => label))
  if (spec === 'C1-only')
    return new Set(all.filter((row) => row.communities.join() === 'C1').map(({ label }) => label))
  const named = spec.split(/\s+/).flatMap((word) => (word === 'self' ? [self] : expand(word)))
  const known = new Set(all.map(({ label }) => label))
  for (const label of named)
    if (!known.has(label))
      throw new Error(`The golden file names ${slug} ${label}, which is not in the world.`)
  return new Set(named)
}

/** `K1.2-4` is `K1.2`, `K1.3`, `K1.4`. */
function expand(word: string): string[] {
  const [, stem, first, last] = /^(.*?)(\d+)-(\d+)$/.exec(word) ?? []
  if (stem === undefined) return [word]
  const from = Number(first)
  return Array.from({ length: Number(last) - from + 1 }, (_, index) => `${stem}${from + index}`)
}

/** Communities a staff cell lets one write into. */
export const writableCommunities = (spec: string): ('C1' | 'C2')[] =>
  spec === 'all' ? ['C1', 'C2'] : spec === 'C1' || spec === 'C1-only' ? ['C1'] : []

/** What the golden file lets a resident's tie read of a collection: labels of the world's rows, sorted. */
export const readableBy = (slug: Slug, tie: string): string[] => {
  const cell = readGolden().cells.find(
    (one) => one.slug === slug && one.operation === 'read' && one.tie === tie,
  )
  return [...labelsOf(slug, cell?.spec ?? 'missing', tie)].sort()
}
