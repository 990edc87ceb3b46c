import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPaste } from '@/src/services/register/pasting/pasted-table'

const columns = [
  { name: 'code', headers: ['lokal', 'nr'] },
  { name: 'area', headers: ['powierzchnia', 'powierzchnia m2'] },
] as const

describe('cells pasted from a spreadsheet', () => {
  it('are found by their headers, whatever the case, marks and order', () => {
    const pasted = readPaste('Powierzchnia (m²)\tKolor\tLOKAL\n48,37\tbiały\t 1 \n\t\t\n12,00\t\t2', columns)
    expect(pasted.rows).toEqual([
      { row: 2, cells: { code: '1', area: '48,37' } },
      { row: 4, cells: { code: '2', area: '12,00' } },
    ])
    expect([...pasted.found].sort()).toEqual(['area', 'code'])
    expect(pasted.unknown).toEqual(['Kolor'])
  })

  it('may come with semicolons, with quotes, and with too few cells', () => {
    expect(readPaste('lokal;powierzchnia\n"1;A";"4"\n2', columns).rows).toEqual([
      { row: 2, cells: { code: '1;A', area: '4' } },
      { row: 3, cells: { code: '2', area: '' } },
    ])
    expect(readPaste(' \n ', columns)).toEqual({ rows: [], found: new Set(), unknown: [] })
  })

  it('of any kind are read without a fault, each row by its number', () => {
    const cell = fc.string({ maxLength: 8 }).map((text) => text.replace(/["\t\r\n;]/g, ' ').trim())
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 30 }), (cells) => {
        const text = ['lokal\tpowierzchnia', ...cells.map((row) => row.join('\t'))].join('\n')
        const { rows } = readPaste(text, columns)
        for (const { row, cells: read } of rows) expect([read.code, read.area]).toEqual(cells[row - 2])
      }),
    )
  })
})
