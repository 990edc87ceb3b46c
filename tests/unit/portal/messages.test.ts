import { describe, expect, it } from 'vitest'
import en from '@/src/portal/messages/en.json'
import pl from '@/src/portal/messages/pl.json'
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

describe('messages', () => {
  it('English has the keys of Polish, in their order', () => {
    expect([...english.keys()]).toEqual([...polish.keys()])
  })

  it.each([...polish.keys()])('%s takes the same values in both', (key) => {
    expect(placeholders(english.get(key) ?? '')).toEqual(placeholders(polish.get(key) ?? ''))
  })

  it.each(portalLocales)('every message of %s can be said', (locale) => {
    const text = portalText(locale)
    for (const [key, message] of locale === 'pl' ? polish : english) {
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
})
