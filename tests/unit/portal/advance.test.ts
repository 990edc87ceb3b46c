import { describe, expect, it } from 'vitest'
import type { ChargeLine } from '@/src/domain/finance/charge-lines'
import { multiplyRate } from '@/src/domain/finance/money'
import { lineCause, product, reasonNote, reasonTitle } from '@/src/portal/finance/advance-words'
import { foldNotices } from '@/src/portal/finance/fold-notices'
import { portalText } from '@/src/portal/text/portal-text'
import { plain, TODAY } from './support/residents'

const text = portalText('pl')
const line = (
  component: string,
  unit: string,
  rate: string,
  quantity: string,
  more: Partial<ChargeLine> = {},
) => ({
  component,
  name: component,
  unit,
  rate,
  quantity,
  amountGr: multiplyRate(rate, quantity),
  ...more,
})

const before = {
  validFromOn: '2025-01-01',
  lines: [
    line('Eksploatacja', 'm²', '3.950000', '48.370', { fund: 'Zarząd' }),
    line('Winda', 'os.', '6.500000', '2.000', { fund: 'Zarząd' }),
    line('Odpady', 'os.', '34.000000', '2.000', { fund: 'Gmina' }),
    line('Ogrzewanie', 'm²', '4.600000', '48.370', { fund: 'Media' }),
    line('Podgrzanie', 'm³', '29.900000', '4.500', { fund: 'Media' }),
    line('Antena', 'lokal', '5.000000', '1.000', { fund: 'Zarząd' }),
  ],
}
const after = {
  validFromOn: '2026-01-01',
  lines: [
    line('Eksploatacja', 'm²', '4.150000', '48.370', { fund: 'Zarząd', basis: 'uchwała nr 2/2026' }),
    line('Winda', 'os.', '6.500000', '3.000', { fund: 'Zarząd' }),
    line('Odpady', 'os.', '34.000000', '3.000', { fund: 'Gmina' }),
    line('Ogrzewanie', 'm²', '4.900000', '48.370', { fund: 'Media', basis: 'taryfa ciepłowni' }),
    line('Podgrzanie', 'm³', '31.670000', '4.500', { fund: 'Media', basis: 'taryfa ciepłowni' }),
    line('Domofon', 'lokal', '2.000000', '1.000', { fund: 'Zarząd' }),
  ],
}

describe('an advance beside the one before it', () => {
  const { current, future } = foldNotices([after, before], TODAY)

  it('groups lines by fund and keeps what fell away', () => {
    expect(current?.validFromOn).toBe('2026-01-01')
    expect(future).toEqual([])
    expect(current?.groups.map(({ fund, lines }) => [fund, lines.map(({ component }) => component)])).toEqual(
      [
        ['Zarząd', ['Eksploatacja', 'Winda', 'Domofon', 'Antena']],
        ['Gmina', ['Odpady']],
        ['Media', ['Ogrzewanie', 'Podgrzanie']],
      ],
    )
  })

  it('explains the whole difference, the largest reason first', () => {
    const reasons = current?.reasons ?? []
    expect(
      reasons.map((reason) => plain(`${reasonTitle(text, reason)}|${reasonNote(text, reason)}`)),
    ).toEqual([
      '3 osoby zamiast 2|Winda, Odpady',
      'Inna stawka: taryfa ciepłowni|Ogrzewanie, Podgrzanie',
      'Inna stawka: uchwała nr 2/2026|Eksploatacja, stawka 4,15 zł zamiast 3,95 zł za m²',
      'Bez składnika: Antena|Antena',
      'Nowy składnik: Domofon|Domofon',
    ])
    expect(reasons.reduce((sum, { differenceGr }) => sum + differenceGr, 0)).toBe(current?.differenceGr)
    expect(current?.differenceGr).toBe((current?.totalGr ?? 0) - (current?.previous?.totalGr ?? 0))
  })

  it('says each line as rate × quantity and its cause', () => {
    const lines = current?.groups.flatMap((group) => group.lines) ?? []
    const [upkeep, lift] = lines
    expect(plain(upkeep?.after ? product(text, upkeep.after) : '')).toBe('48,37 m² × 4,15 zł')
    expect(upkeep && plain(lineCause(text, upkeep))).toBe('wyższa stawka, uchwała nr 2/2026')
    expect(lift && plain(lineCause(text, lift))).toBe('3 osoby zamiast 2')
    expect(lines.map(({ change }) => change)).toContain('removed')
  })
})

describe('notices around today', () => {
  const later = { ...after, validFromOn: '2026-04-01' }

  it('keeps one published for later apart, beside its own predecessor', () => {
    const { current, future } = foldNotices([before, after, later], TODAY)
    expect(current?.validFromOn).toBe('2026-01-01')
    expect(future.map(({ validFromOn, previous }) => [validFromOn, previous?.validFromOn])).toEqual([
      ['2026-04-01', '2026-01-01'],
    ])
  })

  it('has none in force before the first', () => {
    expect(foldNotices([later], TODAY)).toMatchObject({
      current: null,
      future: [{ previous: null, reasons: [] }],
    })
    expect(foldNotices([], TODAY)).toEqual({ current: null, future: [] })
  })
})
