import { describe, expect, it } from 'vitest'
import { beginningsOf, fold, searchQuery } from '@/src/domain/communication/polish-search'
import { plainText, richTextOf, safeLink } from '@/src/domain/communication/rich-text'

/** Whether a word asked for finds a word of a text, as the database compares them. */
const finds = (asked: string, written: string): boolean =>
  beginningsOf(fold(asked)).some((beginning) => fold(written).startsWith(beginning))

describe('a search in Polish', () => {
  it.each([
    ['regulaminu', 'regulamin'],
    ['regulamin', 'regulaminów'],
    ['REGULAMINEM', 'Regulamin'],
    ['uchwały', 'uchwała'],
    ['uchwał', 'uchwale'],
    ['sprawozdania', 'sprawozdanie'],
    ['sprawozdań', 'sprawozdanie'],
    ['windzie', 'winda'],
    ['winda', 'windzie'],
    ['remoncie', 'remont'],
    ['remont', 'remoncie'],
    ['opłacie', 'opłata'],
    ['księdze', 'księga'],
    ['dachu', 'dach'],
    ['klatkach', 'klatka'],
    ['klatce', 'klatka'],
    ['ogrzewaniu', 'ogrzewania'],
    ['finansowego', 'finansowe'],
    ['zebraniach', 'zebranie'],
    ['zaliczek', 'zaliczek'],
    ['2025', '2025'],
  ])('„%s” finds „%s”', (asked, written) => {
    expect(finds(asked, written)).toBe(true)
  })

  it.each([
    ['winda', 'winien'],
    ['regulamin', 'rejestr'],
    ['dach', 'dane'],
    ['uchwała', 'uczeń'],
  ])('„%s” does not find „%s”', (asked, written) => {
    expect(finds(asked, written)).toBe(false)
  })

  it('asks for every word, and never for more than words', () => {
    expect(searchQuery('remont dachu')).toBe('(remont:* | remonc:*) & (dach:* | dasz:*)')
    expect(searchQuery(`' | ! & ( ) :* \\ <->`)).toBeNull()
    expect(searchQuery('')).toBeNull()
    expect(searchQuery("a'b:c")).toBe('(a:*) & (b:*) & (c:*)')
  })
})

describe('a text of the administration', () => {
  const body = richTextOf('Pierwszy akapit.\n\n- jeden\n- dwa\n\nTrzeci.')

  it('gives its words, paragraphs apart', () => {
    expect(plainText(body)).toBe('Pierwszy akapit.\n\n• jeden\n• dwa\n\nTrzeci.')
  })

  it.each([
    ['https://example.pl/a', 'https://example.pl/a'],
    ['mailto:biuro@example.pl', 'mailto:biuro@example.pl'],
    ['tel:+48221112233', 'tel:+48221112233'],
    ['javascript:alert(1)', null],
    [' javascript:alert(1)', null],
    ['data:text/html,x', null],
    [undefined, null],
  ])('links to pages, mail and telephones only: %s', (url, wanted) => {
    expect(safeLink(url)).toBe(wanted)
  })
})
