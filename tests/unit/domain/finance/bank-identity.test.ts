import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ordinalsOf, type Sighting, type StoredSighting } from '@/src/domain/finance/bank/identity'
import { foldText } from '@/src/domain/finance/bank/transaction'

describe('identity of equal transfers', () => {
  const seen = (bankRef: string | null, openingGr = 0n): Sighting => ({
    format: 'mt940',
    bankRef,
    openingGr,
    closingGr: openingGr + 1n,
  })
  const stored = (ordinal: number, bankRef: string | null, openingGr = 0n): StoredSighting => ({
    ...seen(bankRef, openingGr),
    ordinal,
  })

  it('reading again finds the same, however often and in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.constantFrom('A1', 'A2', 'A3')), { maxLength: 6 }), (refs) => {
        const rows = refs.map((ref) => seen(ref))
        const first = ordinalsOf(rows, [])
        expect(first).toEqual(rows.map((_, index) => index + 1))
        const kept = rows.map((row, index) => ({ ...row, ordinal: first[index] ?? 0 }))
        expect([...ordinalsOf(rows, kept)].sort()).toEqual(first)
        expect([...ordinalsOf(rows.toReversed(), kept)].sort()).toEqual(first)
      }),
    )
  })

  it('the second half of a day adds its transfer; the whole day sent again does not', () => {
    expect(ordinalsOf([seen('B', 1n)], [stored(1, 'A')])).toEqual([2])
    expect(ordinalsOf([seen('A', 0n), seen('B', 0n)], [stored(1, 'A'), stored(2, 'B', 1n)])).toEqual([1, 2])
    expect(ordinalsOf([seen('B', 0n)], [stored(1, 'A')])).toEqual([1])
  })

  it('another format has references of its own', () => {
    expect(ordinalsOf([{ ...seen('X', 9n), format: 'camt053' }], [stored(1, 'A')])).toEqual([1])
  })

  it('titles fold to letters and digits', () => {
    expect(foldText('Opłata: żółw, 12/3')).toBe('OPLATAZOLW123')
  })
})
