import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import en from '@/src/portal/messages/en.json'
import pl from '@/src/portal/messages/pl.json'
import uk from '@/src/portal/messages/uk.json'
import { fillIn, partsOf } from '@/src/portal/text/plain-message'
import { remembered } from '@/src/domain/remembered'

const flat = (messages: object): string[] =>
  Object.values(messages).flatMap((value: string | object) =>
    typeof value === 'string' ? [value] : flat(value),
  )

const values = (message: string): Record<string, string | number> =>
  Object.fromEntries(
    [...message.matchAll(/\{(\w+)\}/g)].map(([, name = ''], at) => [name, at === 1 ? 1234 : `<${at}>`]),
  )

describe('messages that only fill in names', () => {
  it.each(Object.entries({ pl, en, uk }))('come out of %s as ICU has them', (locale, messages) => {
    const plain = flat(messages).filter((message) => partsOf(message) !== null)
    expect(plain.length).toBeGreaterThan(60)
    for (const message of plain) {
      const t = createTranslator({ locale, messages: { m: message } }) as unknown as (
        key: string,
        given: object,
      ) => string
      expect(fillIn(partsOf(message) ?? [], values(message))).toBe(t('m', values(message)))
    }
  })

  it.each([
    '{n, plural, one {#} other {# x}}',
    'no names',
    "it''s {name}",
    '<b>{name}</b>',
    '{a} {b, select, other {x}}',
    '',
  ])('leave „%s” to ICU', (message) => {
    expect(partsOf(message)).toBeNull()
  })

  it('leave a missing value to ICU, which says what is missing', () => {
    expect(fillIn(partsOf('{a} and {b}') ?? [], { a: 1 })).toBeNull()
  })
})

describe('remember', () => {
  it('asks once for each text, and goes on when its memory is full', () => {
    let asked = 0
    const length = remembered((text) => `${(asked += 1)}:${text.length}`)
    expect([length('a'), length('a'), length('bb')]).toEqual(['1:1', '1:1', '2:2'])
    for (let index = 0; index < 6_000; index += 1) length(`n${index}`)
    expect(length('a')).toMatch(/:1$/)
  })
})
