import { describe, expect, it } from 'vitest'
import { asOf, sentences } from '@/src/portal/frame/as-of'
import { chooseLocale } from '@/src/portal/text/locale'
import { portalText } from '@/src/portal/text/portal-text'
import { plain } from './support/residents'

const polish = portalText('pl')
const english = portalText('en')
const ukrainian = portalText('uk')

describe('dates and numbers as people read them', () => {
  it('sets dates so that they do not break', () => {
    expect(polish.date('2026-03-05')).toBe('5\u00a0marca\u00a02026')
    expect(polish.dateShort('2026-03-05')).toBe('5.03.2026')
    expect(plain(english.date('2026-03-05'))).toBe('5 March 2026')
    expect(plain(english.dateShort('2026-03-05'))).toBe('5 Mar 2026')
    expect(plain(ukrainian.date('2026-03-05'))).toBe('5 березня 2026')
    expect(plain(ukrainian.dateShort('2026-03-05'))).toBe('05.03.2026')
  })

  it('declines months where Polish does', () => {
    expect(plain(polish.month('2026-03'))).toBe('marzec 2026')
    expect(plain(polish.monthTitle('2026-03'))).toBe('Marzec 2026')
    expect(plain(polish.monthOf('2026-03'))).toBe('marca 2026')
    expect(polish.monthShort('2026-10')).toBe('paź')
    expect(plain(ukrainian.monthTitle('2026-03'))).toBe('Березень 2026')
    expect(plain(ukrainian.monthOf('2026-03'))).toBe('березня 2026')
  })

  it('cuts a month that does not fit the leaf of the calendar', () => {
    expect(polish.leafMonth('2026-03-10')).toBe('marca')
    expect(polish.leafMonth('2026-10-10')).toBe('paź')
    expect(ukrainian.leafMonth('2026-11-10')).toBe('лист')
  })

  it('reads an instant in Warsaw, winter and summer', () => {
    expect(plain(asOf(polish, '2026-03-05T05:15:00Z'))).toBe('Stan na 5 marca 2026, godz. 6:15')
    expect(plain(asOf(polish, '2026-07-05T22:30:00Z'))).toBe('Stan na 6 lipca 2026, godz. 0:30')
    expect(plain(asOf(polish, '2026-03-04T23:00:00Z'))).toBe('Stan na 5 marca 2026')
    expect(asOf(polish, null)).toBe('')
  })

  it('says amounts without a sign: the word beside them says what they are', () => {
    expect(polish.money(-3500)).toBe('35,00\u00a0zł')
    expect(polish.money(1_234_567)).toBe('12\u00a0345,67\u00a0zł')
    expect(english.money(41230)).toBe('412,30\u00a0zł')
  })

  it('drops zeros of quantities and keeps the decimals asked for', () => {
    expect(polish.quantity('48.370')).toBe('48,37')
    expect(polish.quantity('6.000')).toBe('6')
    expect(polish.quantity('4.150000', 2)).toBe('4,15')
    expect(english.quantity('214.318', 3)).toBe('214.318')
    expect(ukrainian.quantity('214.318', 3)).toBe('214,318')
  })

  it('makes sentences of what there is', () => {
    expect(sentences('Lokal 7', null, 'Stan na dziś.', false)).toBe('Lokal 7. Stan na dziś.')
  })

  it('falls back to Polish for a language without pages', () => {
    expect(chooseLocale('de', 'en')).toBe('en')
    expect(chooseLocale('de', undefined)).toBe('pl')
    expect(chooseLocale('uk', 'en')).toBe('uk')
  })
})
