import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { flashHeader, newFlash, readFlash } from '@/src/portal/forms/flash'
import { formRoute } from '@/src/portal/forms/form-route'
import { describeRefusal } from '@/src/portal/forms/refused-form'
import { activationForm, loginForm } from '@/src/portal/forms/schemas'
import { portalText } from '@/src/portal/text/portal-text'
import { plain } from './support/residents'

const HERE = 'http://127.0.0.1:3000'

const post = (fields: Record<string, string>, headers: Record<string, string> = { origin: HERE }): Request =>
  new Request(`${HERE}/session/login`, { method: 'POST', body: new URLSearchParams(fields), headers })

const route = formRoute({
  form: 'login',
  schema: loginForm,
  keep: ['identifier'],
  back: () => '/login?to=%2Fbalance',
  run: ({ password }) =>
    Promise.resolve(
      password === 'right'
        ? { ok: true, to: '/balance', cookies: ['session=1'] }
        : { ok: false, errors: [{ field: 'identifier', code: 'WRONG_NAME_OR_PASSWORD' }] },
    ),
})

const flashOf = (response: Response) => {
  const cookie = /flash=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1]
  const id = new URL(response.headers.get('location') ?? '', HERE).searchParams.get('f')
  return readFlash(cookie, 'login', id)
}

describe('formRoute', () => {
  it('goes on by 303 with the cookies of the use-case', async () => {
    const response = await route(post({ identifier: 'K7MP-2WXD', password: 'right' }))
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/balance')
    expect(response.headers.get('set-cookie')).toBe('session=1')
  })

  it('leads a refused form back with its errors and harmless values, never a password', async () => {
    const response = await route(post({ identifier: 'K7MP-2WXD', password: 'wrong' }))
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toMatch(/^\/login\?to=%2Fbalance&f=[\da-f]{12}$/)
    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/)
    expect(flashOf(response)).toMatchObject({
      errors: [{ field: 'identifier', code: 'WRONG_NAME_OR_PASSWORD' }],
      values: { identifier: 'K7MP-2WXD' },
    })
  })

  it('names each field that is wrong', async () => {
    const response = await route(post({ identifier: 'K7MP-2WX', password: '' }))
    expect(flashOf(response)?.errors).toEqual([
      { field: 'identifier', code: 'LOGIN_LENGTH', count: 7 },
      { field: 'password', code: 'MISSING_password' },
    ])
  })

  it.each([
    ['origin', 'https://evil.example'],
    ['origin', 'null'],
    ['sec-fetch-site', 'cross-site'],
    ['sec-fetch-site', 'same-site'],
  ])('refuses a request of another site: %s %s', async (name, value) => {
    const response = await route(post({ identifier: 'K7MP-2WXD', password: 'right' }, { [name]: value }))
    expect(response.status).toBe(403)
    expect(response.headers.get('set-cookie')).toBeNull()
  })

  it('does not read what is no form', async () => {
    const body = JSON.stringify({ identifier: 'K7MP-2WXD', password: 'right' })
    const headers = { origin: HERE, 'content-type': 'application/json' }
    expect((await route(new Request(HERE, { method: 'POST', body, headers }))).status).toBe(400)
  })
})

describe('the flash of a refused form', () => {
  const flash = newFlash('login', [{ field: 'password', code: 'MISSING_password' }], {})
  const cookie = /flash=([^;]+)/.exec(flashHeader(flash, true))?.[1]

  it('is read by its own form on its own visit alone', () => {
    expect(readFlash(cookie, 'login', flash.id)).toEqual(flash)
    expect(readFlash(cookie, 'activate', flash.id)).toBeNull()
    expect(readFlash(cookie, 'login', 'another')).toBeNull()
    expect(readFlash(cookie, 'login', null)).toBeNull()
  })

  it.each(['', 'not base64 json', Buffer.from('{"id":1}').toString('base64url')])('survives %j', (spoilt) => {
    expect(readFlash(spoilt, 'login', flash.id)).toBeNull()
  })

  it('keeps choices and long texts, within what a browser keeps of a cookie', () => {
    const choices = Object.fromEntries(
      Array.from({ length: 20 }, (_, n) => [`q-${n}-${'a'.repeat(24)}`, 'on']),
    )
    const texts = { 'q-text': 'Zażółć gęślą jaźń. '.repeat(30) }
    const long = newFlash('survey', [], { ...texts, ...choices })
    expect(long.values).toEqual({ ...choices, ...texts })
    const noise = Object.fromEntries(
      Array.from({ length: 9 }, (_, n) => [`n${n}`, randomBytes(500).toString('base64')]),
    )
    const cut = newFlash('survey', [], { ...noise, ...choices })
    expect(cut.values).toMatchObject(choices)
    expect(flashHeader(cut, true).length).toBeLessThan(4096)
    expect(readFlash(/flash=([^;]+)/.exec(flashHeader(cut, true))?.[1], 'survey', cut.id)).toEqual(cut)
  })

  it('becomes words, for codes nobody foresaw too', () => {
    const text = portalText('pl')
    const errors = [
      { field: 'identifier', code: 'LOGIN_LENGTH', count: 7 },
      { field: 'password', code: '__proto__' },
    ]
    const refused = describeRefusal(text, 'login', newFlash('login', errors, { identifier: 'K7MP-2WX' }))
    expect(plain(refused.title)).toBe('Nie udało się zalogować. Popraw dwa pola')
    expect(plain(refused.errorAt('identifier') ?? '')).toBe('Kod logowania ma osiem znaków, wpisano 7')
    expect(plain(refused.errorAt('password') ?? '')).toBe('Coś poszło nie tak. Spróbuj jeszcze raz')
  })
})

describe('fields', () => {
  it('take an e-mail, or a code of eight characters however it is written', () => {
    const accepts = (identifier: string) => loginForm.safeParse({ identifier, password: 'x' }).success
    expect(['k7mp2wxd', 'K7MP 2WXD', ' K7MP-2WXD ', 'anna@example.pl'].map(accepts)).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(['K7MP', ''].map(accepts)).toEqual([false, false])
  })

  it('want a new password twice, blanks and all', () => {
    const form = { username: 'K7MP-2WXD', code: 'ABCD', password: ' trzy słowa ', repeat: ' trzy słowa ' }
    expect(activationForm.parse(form).password).toBe(' trzy słowa ')
    const issues = activationForm.safeParse({ ...form, repeat: 'trzy słowa' }).error?.issues
    expect(issues?.map(({ message, path }) => [message, path])).toEqual([['PASSWORDS_DIFFER', ['repeat']]])
  })
})
