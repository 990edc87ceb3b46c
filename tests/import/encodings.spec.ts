import { beforeEach, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../support/database'
import { encoded } from './support/encoded'
import { errorsOf, importFiles } from './support/import-files'
import { only } from './support/sample-package'
import type { Files } from './support/sample-package'
import { emptyDatabase } from './support/stored-rows'

const database = useTestDatabase()

beforeEach(() => emptyDatabase(database().owner))

const PEOPLE = 'kod;imię;nazwisko;telefon\r\nP1;Łucja;Źdźbło-Żółkiewska;\r\nP2;Edward;Gąsieńć;\r\n'

const names = async (): Promise<string[]> => {
  const { rows } = await database().owner.query<{ name: string }>(
    'select display_name as name from residents order by code',
  )
  return rows.map((row) => row.name)
}

const configure = async (encoding: string): Promise<void> => {
  await importFiles(only(['communities.csv']))
  await database().owner.query('update communities set encoding = $1', [encoding])
}

describe('encodings of a file', () => {
  const expected = ['Łucja Źdźbło-Żółkiewska', 'Edward Gąsieńć']

  it('UTF-8, with and without a byte order mark', async () => {
    expect(errorsOf(await importFiles({ 'osoby.csv': PEOPLE }))).toEqual([])
    expect(await names()).toEqual(expected)
    const again = await importFiles({ 'people.txt': `\uFEFF${PEOPLE}` })
    expect(again.files).toEqual([{ name: 'people', rows: 2, new: 0, changed: 0, unchanged: 2, errors: 0 }])
  })

  it('Windows-1250 without any setting', async () => {
    expect(errorsOf(await importFiles({ 'osoby.csv': encoded(PEOPLE, 'windows-1250') }))).toEqual([])
    expect(await names()).toEqual(expected)
  })

  it.each(['iso-8859-2', 'cp852'])('%s where the community is set to it', async (encoding) => {
    await configure(encoding)
    const files = { ...only(['communities.csv']), 'osoby.csv': encoded(PEOPLE, encoding) }
    expect(errorsOf(await importFiles(files))).toEqual([])
    expect(await names()).toEqual(expected)
  })

  it('Windows-1250 where the setting does not fit: ISO-8859-2 would yield control characters', async () => {
    await configure('iso-8859-2')
    await importFiles({ ...only(['communities.csv']), 'osoby.csv': encoded(PEOPLE, 'windows-1250') })
    expect(await names()).toEqual(expected)
  })

  it('each file of a package its own', async () => {
    await configure('cp852')
    const text = 'wspólnota;kod;ulica;kod_pocztowy;miasto\nWM1;B9;Łąkowa 1;00-001;Łódź\n'
    const files: Files = { 'osoby.csv': PEOPLE, 'budynki.csv': encoded(text, 'cp852') }
    expect(errorsOf(await importFiles(files))).toEqual([])
    const { rows } = await database().owner.query('select street, city from buildings')
    expect(rows).toEqual([{ street: 'Łąkowa 1', city: 'Łódź' }])
    expect(await names()).toEqual(expected)
  })
})
