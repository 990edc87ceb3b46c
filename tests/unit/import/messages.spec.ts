import { describe, expect, it } from 'vitest'
import { english } from '@/src/import/messages/en'
import { polish } from '@/src/import/messages/pl'
import type { IssueDetails } from '@/src/import/result'

/** Everything any sentence may name. */
const DETAILS: IssueDetails = {
  value: '12',
  expected: '100',
  allowed: 'a, b',
  first: '2',
  cells: '3',
  headers: '4',
  names: 'a.csv, b.csv',
  max: '5',
  min: '0',
  scale: '2',
  name: 'account',
  alias: 'kartoteka',
  day: '2026-01-01',
  from: '2026-01-01',
  to: '2026-02-01',
  meter: 'M1',
  person: 'P1',
  premises: '7',
  more: '7',
}

describe.each([
  ['Polish', polish, /\p{Ll}.*\.$/su],
  ['English', english, /[a-z].*\.$/s],
])('%s messages', (_, language, sentence) => {
  it.each(Object.keys(language.sentences))('%s is a sentence without holes', (code) => {
    const text = language.sentences[code as keyof typeof language.sentences](DETAILS)
    expect(text).toMatch(sentence)
    expect(text).not.toMatch(/undefined|null|\[object/)
  })

  it('say another thing for each reason', () => {
    const { BAD_FILE } = language.sentences
    const said = ['ragged', 'tooLong', 'twoFiles', 'csv', 'unsafePath', 'link', 'noZip'].map((reason) =>
      BAD_FILE({ ...DETAILS, reason }),
    )
    expect(new Set(said).size).toBe(said.length)
  })
})

it('say where: file, row and column as the file has them', () => {
  const place = { fileName: 'rozrachunki.csv', row: 17, header: 'kartoteka' }
  expect(polish.place(place)).toBe('Plik „rozrachunki.csv”, wiersz 17, kolumna „kartoteka”')
  expect(english.place({ ...place, row: null })).toBe('File “rozrachunki.csv”, column “kartoteka”')
})
