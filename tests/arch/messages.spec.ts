import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { argumentsOf, textsOf, type Text } from './support/catalogues'
import { allFiles, readJson } from './support/source-files'

/** Folders of message files: one JSON file for each language, Polish the original. */
const folders = [
  ...new Set(
    allFiles()
      .filter((file) => /^(src|collections|app)\/.*messages\/\w+\.json$/.test(file))
      .map((file) => path.posix.dirname(file)),
  ),
]

const languagesOf = (folder: string): string[] =>
  allFiles()
    .filter((file) => path.posix.dirname(file) === folder && file.endsWith('.json'))
    .map((file) => path.basename(file, '.json'))

const load = (folder: string, language: string): Map<string, Text> =>
  new Map(textsOf(readJson(`${folder}/${language}.json`)).map((text) => [text.key, text]))

const translations = folders.flatMap((folder) =>
  languagesOf(folder)
    .filter((language) => language !== 'pl')
    .map((language) => ({ folder, language })),
)

it('the portal and the admin have texts in Polish, English and Ukrainian', () => {
  expect(folders).toEqual(expect.arrayContaining(['collections/messages', 'src/portal/messages']))
  for (const folder of folders)
    expect(languagesOf(folder)).toEqual(expect.arrayContaining(['en', 'pl', 'uk']))
})

describe.each(translations)('$folder in $language', ({ folder, language }) => {
  const polish = load(folder, 'pl')
  const translated = load(folder, language)

  it('has every text of the Polish file and no other', () => {
    expect([...translated.keys()].filter((key) => !polish.has(key))).toEqual([])
    expect([...polish.keys()].filter((key) => !translated.has(key))).toEqual([])
  })

  it('fills in the same names', () => {
    const differing = [...polish.values()].filter(
      ({ key, names }) => names.join() !== (translated.get(key)?.names ?? names).join(),
    )
    expect(differing.map((text) => text.key)).toEqual([])
  })
})

describe.each(folders)('%s', (folder) => {
  it.each(languagesOf(folder))('has no empty text in %s', (language) => {
    expect(
      [...load(folder, language).values()].filter(({ text }) => text.trim() === '').map((t) => t.key),
    ).toEqual([])
  })

  it.each(['pl', 'uk'])('counts with all four forms in %s', (language) => {
    const lacking = [...load(folder, language).values()].filter(({ plurals }) =>
      plurals.some(
        ({ forms }) =>
          !['one', 'few', 'many', 'other'].every(
            // Polish says „one” of 1 alone, so an own text for 1 stands for it; Ukrainian says it of 21 too.
            (form) => forms.includes(form) || (language === 'pl' && form === 'one' && forms.includes('=1')),
          ),
      ),
    )
    expect(lacking.map((text) => text.key)).toEqual([])
  })
})

describe('reading a text', () => {
  it('finds names inside the forms of a plural', () => {
    const text = '{count, plural, =0 {brak} one {# lokal {code}} other {# lokali}} do {date}'
    expect(argumentsOf(text)).toEqual({
      names: ['code', 'count', 'date'],
      plurals: [{ name: 'count', forms: ['one', 'other'] }],
    })
  })

  it('refuses an open brace', () => {
    expect(() => argumentsOf('do {date')).toThrow('not closed')
  })
})
