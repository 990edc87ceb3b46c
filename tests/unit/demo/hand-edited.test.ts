import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { chargeAmount } from '@/src/domain/finance/charge-lines'
import { parseDecimal } from '@/src/domain/finance/decimal'
import { isValidNrb } from '@/src/domain/finance/nrb'
import { compareFractions, fraction, sumFractions, WHOLE } from '@/src/domain/register/shares'
import { windows1250 } from '@/src/cli/demo/package/hand-edited/windows-1250'
import type { DemoPeople } from '@/src/cli/demo/package/model'
import { writeHandEditedPackage } from '@/src/cli/demo/package/write-hand-edited-package'
import { grosze, groupBy, records, withFolder } from './support/read-package'

type Rows = Record<string, string>[]
type Package = { bytes: Map<string, Buffer>; signIns: DemoPeople }

const decoder = new TextDecoder('windows-1250', { fatal: true })
const TODAY = '2026-11-24'

const readPackage = (): Promise<Package> =>
  withFolder(async (dir) => {
    const signIns = await writeHandEditedPackage(dir, { today: TODAY })
    const names = await readdir(dir)
    const files = await Promise.all(
      names.map(async (name) => [name, await readFile(join(dir, name))] as const),
    )
    return { bytes: new Map(files), signIns }
  })

describe('the package a clerk typed', () => {
  let made: Package
  const rows = (name: string): Rows => records(decoder.decode(made.bytes.get(name)))
  beforeAll(async () => {
    made = await readPackage()
  })

  it('has Polish file names', () => {
    expect([...made.bytes.keys()].sort()).toEqual([
      'budynki.csv',
      'dostawcy.csv',
      'faktury.csv',
      'glosy.csv',
      'grupy.csv',
      'kartoteki.csv',
      'koszty.csv',
      'liczniki.csv',
      'lokale.csv',
      'manifest.csv',
      'odczyty.txt',
      'osoby.csv',
      'parametry.csv',
      'plan.csv',
      'rozliczenia.csv',
      'rozliczenia_pozycje.csv',
      'rozrachunki.csv',
      'uchwaly.csv',
      'uprawnienia.csv',
      'windykacja.csv',
      'wspolnoty.csv',
      'zaliczki.csv',
      'zaplaty.csv',
      'zarzad.csv',
    ])
  })

  it('is Windows-1250 and no UTF-8', () => {
    const utf8 = new TextDecoder('utf-8', { fatal: true })
    expect(() => utf8.decode(made.bytes.get('osoby.csv'))).toThrow()
    const people = rows('osoby.csv')
    expect(people.map((row) => row.Nazwisko)).toEqual(
      expect.arrayContaining(['Mącka', 'Źrebiec', 'Święcicki']),
    )
    expect(people.some((row) => row.Firma?.includes('„Źródło”'))).toBe(true)
  })

  it('writes days as dd.mm.yyyy and numbers with a comma', () => {
    const days = [
      ...rows('rozrachunki.csv').map((row) => row.DATA),
      ...rows('zaliczki.csv').map((row) => row.od),
      ...rows('odczyty.txt').map((row) => row.Data),
    ]
    expect(days.filter((day) => !/^\d\d\.\d\d\.\d{4}$/.test(day ?? ''))).toEqual([])
    const sides = rows('rozrachunki.csv').flatMap((row) => [row.WN ?? '', row.MA ?? ''])
    const amounts = sides.filter((text) => text !== '')
    expect(amounts.filter((text) => !/^\d{1,3}( \d{3})*,\d\d$/.test(text))).toEqual([])
    expect(amounts).toContain('1 234,56')
    expect(rows('zaliczki.csv').every((row) => /^[\d ]+,\d\d zł$/.test(row.kwota ?? ''))).toBe(true)
  })

  it('charges rate × quantity', () => {
    const canonical = (text: string | undefined, scale: number): string => {
      const parsed = parseDecimal(text ?? '', scale)
      if (!parsed.ok) throw new Error(`no number: ${text}`)
      return parsed.text
    }
    for (const row of rows('zaliczki.csv'))
      expect(grosze(row.kwota ?? '')).toBe(chargeAmount(canonical(row.stawka, 6), canonical(row['ilość'], 3)))
  })

  it('charges every month what the notice in force says', () => {
    const iso = (day: string): string => day.split('.').reverse().join('-')
    const notices = groupBy(rows('zaliczki.csv'), (row) => row.kartoteka ?? '')
    const charges = rows('rozrachunki.csv').filter((row) => row.TYP === 'naliczenie')
    expect(charges.length).toBeGreaterThan(200)
    for (const charge of charges) {
      const lines = notices.get(charge.KARTOTEKA ?? '') ?? []
      const starts = lines
        .map((line) => iso(line.od ?? ''))
        .filter((start) => start <= iso(charge.DATA ?? ''))
      const inForce = starts.sort().at(-1)
      const total = lines
        .filter((line) => iso(line.od ?? '') === inForce)
        .reduce((sum, line) => sum + grosze(line.kwota ?? ''), 0n)
      expect(grosze(charge.WN ?? '')).toBe(total)
    }
  })

  it('has ten premises whose shares add up to one, with valid account numbers in groups', () => {
    const shares = rows('lokale.csv').map((row) =>
      fraction(BigInt(row['Udział_licznik'] ?? ''), BigInt(row['Udział_mianownik'] ?? '')),
    )
    expect(shares).toHaveLength(10)
    expect(compareFractions(sumFractions(shares), WHOLE)).toBe(0)
    for (const row of rows('kartoteki.csv')) {
      expect(row.Konto).toMatch(/^\d\d( \d{4}){6}$/)
      expect(isValidNrb(row.Konto ?? '')).toBe(true)
    }
  })

  it('has a part owner, a former owner and a tenant', () => {
    const ties = rows('uprawnienia.csv')
    const tie = (role: string): Record<string, string> | undefined => {
      const code = made.signIns.find((one) => one.role === role)?.personCode
      return ties.find((row) => row.Osoba === code)
    }
    expect(tie('partOwner')).toMatchObject({
      Tytuł: 'wlasciciel',
      Ułamek_licznik: '1',
      Ułamek_mianownik: '3',
      Kartoteka: 'L-3',
    })
    expect(tie('formerOwner')).toMatchObject({ Tytuł: 'wlasciciel', Do: '12.06.2026', Kartoteka: 'L-5' })
    expect(tie('tenant')).toMatchObject({ Tytuł: 'najemca', Kartoteka: '' })
  })
})

it('refuses a character that Windows-1250 lacks, instead of writing another', () => {
  expect(() => windows1250('м³')).toThrow('Windows-1250')
  expect(decoder.decode(windows1250('Zażółć gęślą jaźń „ŁÓDŹ”'))).toBe('Zażółć gęślą jaźń „ŁÓDŹ”')
})
