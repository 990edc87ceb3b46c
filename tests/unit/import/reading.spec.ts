import { describe, expect, it } from 'vitest'
import { Findings } from '@/src/import/findings'
import { headerNames, readHeader } from '@/src/import/parse/read-header'
import { TableReader } from '@/src/import/parse/table-reader'
import { copyValue } from '@/src/import/stage/copy-writer'
import { ALL_TABLES, tableNamed } from '@/src/import/tables/all-tables'
import { decodeCp852 } from '@/src/import/text/cp852'
import { findDelimiter } from '@/src/import/text/delimiter'
import { candidateEncodings, decoderFor, FORBIDDEN } from '@/src/import/text/encoding'
import { fold } from '@/src/import/text/fold'

describe('text', () => {
  it('code page 852 knows the Polish letters', () => {
    // From the code page's chart: ą ć ę ł ń ó ś ź ż and their capitals.
    const small = [0xa5, 0x86, 0xa9, 0x88, 0xe4, 0xa2, 0x98, 0xab, 0xbe]
    const capitals = [0xa4, 0x8f, 0xa8, 0x9d, 0xe3, 0xe0, 0x97, 0x8d, 0xbd]
    expect(decodeCp852(Uint8Array.from([...small, 0x20, ...capitals]))).toBe('ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ')
    expect(decodeCp852(Uint8Array.from([0x41, 0xff, 0x80]))).toBe('A\u00A0Ç')
  })

  it('UTF-8 decodes across chunks and refuses what is none', () => {
    const decode = decoderFor('utf-8')
    const bytes = Buffer.from('\uFEFFżółw')
    expect(decode(bytes.subarray(0, 4)) + decode(bytes.subarray(4)) + decode()).toBe('żółw')
    expect(() => decoderFor('utf-8')(Uint8Array.from([0xbf, 0x41]))).toThrow(TypeError)
  })

  it('encodings are tried in order, the configured one before Windows-1250', () => {
    expect(candidateEncodings(null)).toEqual(['utf-8', 'windows-1250'])
    expect(candidateEncodings('cp852')).toEqual(['utf-8', 'cp852', 'windows-1250'])
  })

  it('forbidden are control characters and turned writing, not tabs and line ends', () => {
    expect(['\0', '\u0007', '\u009c', '\u202e', '\u2066'].every((one) => FORBIDDEN.test(one))).toBe(true)
    expect(['a\tb', 'a\r\nb', 'żółw', '\u00a0', '−'].some((one) => FORBIDDEN.test(one))).toBe(false)
  })

  it('headers are folded', () => {
    expect(['Składnik', ' PREMISES-parameters', 'kod pocztowy', 'dueDate'].map(fold)).toEqual([
      'skladnik',
      'premises_parameters',
      'kod_pocztowy',
      'duedate',
    ])
  })

  it('the delimiter is the one that yields known headers', () => {
    const names = headerNames(tableNamed('members'))
    expect(findDelimiter('community;person;from\n', names)).toBe(';')
    expect(findDelimiter('\n"community","person","from, till",x;y;z;v;w\n', names)).toBe(',')
    expect(findDelimiter('wspólnota\tosoba\tod\n', names)).toBe('\t')
    expect(findDelimiter('', names)).toBe(';')
  })

  it('COPY text is escaped', () => {
    expect([null, 'a\\b', 'a\tb\r\nc', '\\N'].map(copyValue)).toEqual([
      '\\N',
      'a\\\\b',
      'a\\tb\\r\\nc',
      '\\\\N',
    ])
  })
})

describe('tables', () => {
  it('have no two names, and no two headers in one table, that fold alike', () => {
    const twice = (names: string[]): string[] =>
      names.map(fold).filter((name, at, all) => all.indexOf(name) !== at)
    const names = ALL_TABLES.flatMap((spec) => [...new Set([spec.name, spec.alias])])
    expect(twice(names)).toEqual([])
    for (const spec of ALL_TABLES) {
      const headers = spec.columns.flatMap((column) => [...new Set([fold(column.name), fold(column.alias)])])
      expect([spec.name, twice(headers)]).toEqual([spec.name, []])
    }
  })

  it('name only tables and columns that are described', () => {
    for (const spec of ALL_TABLES) {
      for (const column of spec.columns) {
        if (column.references) expect(tableNamed(column.references).name).toBe(column.references)
      }
      const names = spec.columns.map((column) => column.name)
      expect(names).toEqual(expect.arrayContaining([...(spec.carry ?? []), ...(spec.mutable ?? [])]))
    }
  })
})

describe('records', () => {
  const readMembers = (headerCells: string[], records: string[][], forbidden = false) => {
    const findings = new Findings()
    const spec = tableNamed('members')
    const header = readHeader(spec, headerCells, findings)
    const rows: [number, boolean, (string | null)[]][] = []
    if (header) {
      const reader = new TableReader(spec, header, forbidden, findings, (row, refused, values) => {
        rows.push([row, refused, [...values]])
      })
      for (const record of records) reader.take(record)
    }
    const errors = findings.errors.map(({ row, column, code }) => [row, column, code])
    return { rows, errors, warnings: findings.warnings.map(({ column, code }) => [column, code]) }
  }

  it('are read in any order of columns, blanks trimmed, blank lines not counted', () => {
    const read = readMembers(
      ['Od', 'osoba', 'Wspólnota', ''],
      [['01.02.2026', ' P1 ', 'SM2\u00a0', ''], [' '], ['2026-02-01', 'P2', 'SM2', '']],
    )
    expect(read).toEqual({
      rows: [
        [2, false, ['SM2', 'P1', '2026-02-01', null]],
        [3, false, ['SM2', 'P2', '2026-02-01', null]],
      ],
      errors: [],
      warnings: [],
    })
  })

  it('every wrong cell of a row is named, rules over wrong cells say nothing', () => {
    const read = readMembers(
      ['community', 'person', 'from', 'to', 'x'],
      [['', 'P1', 'soon', '2020-01-01', '']],
    )
    expect(read.errors).toEqual([
      [2, 'community', 'MISSING_VALUE'],
      [2, 'from', 'BAD_DATE'],
    ])
    expect(read.rows).toEqual([[2, true, [null, 'P1', null, '2020-01-01']]])
    expect(read.warnings).toEqual([['x', 'UNKNOWN_COLUMN']])
  })

  it('a ragged one keeps its key', () => {
    const read = readMembers(['community', 'person', 'from', 'to'], [['SM2', 'P1', '2026-01-01']])
    expect(read.errors).toEqual([[2, null, 'BAD_FILE']])
    expect(read.rows).toEqual([[2, true, ['SM2', 'P1', '2026-01-01', null]]])
  })

  it('a header row that is no text is refused', () => {
    expect(readMembers(['PK\u0003\u0004', 'x'], []).errors).toEqual([[null, null, 'BAD_FILE']])
  })

  it('only so many errors are kept, all are counted', () => {
    const findings = new Findings()
    for (let row = 2; row < 20_002; row += 1) findings.error('members', row, 'to', 'BAD_DATE')
    expect(findings.errors).toHaveLength(10_000)
    expect(findings.errorCount).toBe(20_000)
  })
})
