import { describe, expect, it } from 'vitest'
import { mappingFault } from '@/collections/system/mapping-rules'
import { Findings } from '@/src/import/findings'
import { headerNames, readHeader } from '@/src/import/parse/read-header'
import { tableNamed } from '@/src/import/tables/all-tables'
import { findDelimiter } from '@/src/import/text/delimiter'

const MAPPING = new Map([
  ['nr_osoby', 'person'],
  ['od_kiedy', 'from'],
])

const read = (cells: string[], mapping = MAPPING) => {
  const findings = new Findings()
  const header = readHeader(tableNamed('members'), cells, findings, mapping)
  const said = [...findings.errors, ...findings.warnings].map(({ column, code }) => [column, code])
  return { positions: header?.positions ?? null, names: header && [...header.names], said }
}

describe('headers a community named', () => {
  it('are read as the columns they mean, and findings name them as written', () => {
    expect(read(['wspolnota', 'Nr osoby', 'OD KIEDY'])).toEqual({
      positions: [0, 1, 2, -1],
      names: [
        ['community', 'wspolnota'],
        ['person', 'Nr osoby'],
        ['from', 'OD KIEDY'],
      ],
      said: [],
    })
  })

  it('give way where the column stands under its own name, and are unknown then', () => {
    expect(read(['community', 'Nr osoby', 'osoba', 'from'])).toMatchObject({
      positions: [0, 2, 3, -1],
      said: [['Nr osoby', 'UNKNOWN_COLUMN']],
    })
  })

  it('are unknown without the mapping, and the column is missing', () => {
    expect(read(['community', 'Nr osoby', 'from'], new Map())).toEqual({
      positions: null,
      names: null,
      said: [
        ['person', 'MISSING_COLUMN'],
        ['Nr osoby', 'UNKNOWN_COLUMN'],
      ],
    })
  })

  it('the same twice is an error of the file', () => {
    expect(read(['community', 'Nr osoby', 'nr_osoby', 'from']).said).toContainEqual([null, 'BAD_FILE'])
  })

  it('tell the delimiter', () => {
    const head = 'Nr osoby,Od kiedy;x;y\n'
    expect(findDelimiter(head, headerNames(tableNamed('members')))).toBe(';')
    expect(findDelimiter('Nr osoby,Od kiedy,a;b;c;d\n', headerNames(tableNamed('members'), MAPPING))).toBe(
      ',',
    )
  })
})

describe('what a mapping may say', () => {
  const stored = { id: '1', tableName: 'members', header: 'Nr osoby', columnName: 'person' }

  it.each([
    [{ header: 'Kto', columnName: 'from' }, null],
    [{ header: 'Kto', columnName: 'od' }, null],
    [{ header: 'Kto', columnName: 'pesel' }, 'MAPPING_COLUMN'],
    [{ header: 'Osoba', columnName: 'from' }, 'MAPPING_KNOWN'],
    [{ header: ' ', columnName: 'from' }, 'MAPPING_KNOWN'],
    [{ header: 'NR  OSOBY', columnName: 'from' }, 'MAPPING_TWICE'],
    [{ header: 'Kto', columnName: 'osoba' }, 'MAPPING_TAKEN'],
  ])('%o: %s', (said, fault) => {
    expect(mappingFault({ tableName: 'members', ...said }, [stored])).toBe(fault)
  })

  it('an unknown file has no columns', () => {
    expect(mappingFault({ tableName: 'x', header: 'a', columnName: 'b' }, [])).toBe('MAPPING_COLUMN')
  })
})
