import { describe, expect, it } from 'vitest'
import en from '@/src/portal/messages/en.json'
import pl from '@/src/portal/messages/pl.json'
import uk from '@/src/portal/messages/uk.json'
import { portalLocales } from '@/src/portal/text/locale'
import { portalText, type MessageKey } from '@/src/portal/text/portal-text'

const flat = (messages: object, path = ''): [string, string][] =>
  Object.entries(messages).flatMap(([key, value]: [string, string | object]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  )

/** Names an ICU message takes: `{name}` and `{name, plural, …}`. */
const placeholders = (message: string): string[] =>
  [...new Set([...message.matchAll(/\{(\w+)(?=[,}])/g)].map((match) => match[1] ?? ''))]
    .filter((name) => !new RegExp(`(?:=\\d+|one|few|many|other|\\d) \\{${name}\\}`).test(message))
    .sort()

const polish = new Map(flat(pl))
const english = new Map(flat(en))
const ukrainian = new Map(flat(uk))
const written = { pl: polish, en: english, uk: ukrainian }
/** Names of languages and things that Ukrainian writes with Latin letters. */
const LATIN = /LokaleNet|E-mail|e-mail|QR|ZBP|K7MP-2WXD|zł|\{\w+\}/g

describe('messages', () => {
  it.each(['en', 'uk'] as const)('%s has the keys of Polish, in their order', (locale) => {
    expect([...written[locale].keys()]).toEqual([...polish.keys()])
  })

  it.each([...polish.keys()])('%s takes the same values in all', (key) => {
    expect(placeholders(english.get(key) ?? '')).toEqual(placeholders(polish.get(key) ?? ''))
    expect(placeholders(ukrainian.get(key) ?? '')).toEqual(placeholders(polish.get(key) ?? ''))
  })

  it.each(portalLocales)('every message of %s can be said', (locale) => {
    const text = portalText(locale)
    for (const [key, message] of written[locale]) {
      const values = Object.fromEntries(placeholders(message).map((name) => [name, 2]))
      const said = text.t(key as MessageKey, values)
      expect(said, key).not.toContain(key)
      expect(said, key).not.toMatch(/[{}]/)
      expect(said.trim(), key).not.toBe('')
    }
  })

  it('never speaks in forms that need the sex of the reader, nor of „wn” and „ma”', () => {
    for (const [key, message] of polish) {
      expect(message, key).not.toMatch(/(?:łeś|łaś)(?!\p{L})|(?<!\p{L})(?:Wn|Ma)(?!\p{L})/u)
    }
  })

  it('counts as Polish does', () => {
    const { t } = portalText('pl')
    const counted = [1, 2, 5, 12, 22].map((count) => t('start.intro', { count, next: '' }).trim())
    expect(counted.map((said) => said.replaceAll('\u00a0', ' '))).toEqual([
      'Jedna sprawa.',
      'Dwie sprawy.',
      'Pięć spraw.',
      '12 spraw.',
      '22 sprawy.',
    ])
  })

  it('counts as Ukrainian does: 21 takes the form of 1, but not the word for tomorrow', () => {
    const { t } = portalText('uk')
    const counted = [1, 2, 11, 21, 22].map((count) => t('start.intro', { count, next: '' }).trim())
    expect(counted.map((said) => said.replaceAll('\u00a0', ' '))).toEqual([
      'Одна справа.',
      'Дві справи.',
      '11 справ.',
      '21 справа.',
      '22 справи.',
    ])
    const days = [1, 3, 5, 21].map((count) => t('tasks.inDays', { days: count }).replaceAll('\u00a0', ' '))
    expect(days).toEqual(['Завтра', 'Через 3 дні', 'Через 5 днів', 'Через 21 день'])
  })

  it('is Ukrainian throughout, with no Russian letter', () => {
    for (const [key, message] of ukrainian) {
      expect(message, key).not.toMatch(/[ыэъёЫЭЪЁ]/u)
      const left = message.replaceAll(LATIN, '')
      if (/\p{L}/u.test(left)) expect(left, key).toMatch(/[\u0400-\u04ff]/u)
    }
  })
})
