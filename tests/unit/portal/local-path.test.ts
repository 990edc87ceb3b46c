import { describe, expect, it } from 'vitest'
import { localPath } from '@/src/portal/frame/local-path'
import { idOf, notAnId, withQuery, yearOf } from '@/src/portal/frame/search'

describe('localPath: the way on never leaves the portal', () => {
  it.each(['/balance', '/balance?year=2025#entries', '/'])('keeps %s', (path) => {
    expect(localPath(path)).toBe(path)
  })

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/.//evil.example',
    '/%2e//evil.example/..//evil.example',
    'javascript:alert(1)',
    '/\tevil',
    '',
    null,
  ])('gives the start page for %j', (path) => {
    const safe = localPath(path)
    expect(new URL(safe, 'https://portal.example').origin).toBe('https://portal.example')
    expect(safe.startsWith('//')).toBe(false)
  })
})

describe('what an address says', () => {
  it('reads ids and years, and knows what is none', () => {
    const id = '019A0000-0000-7000-8000-000000000001'
    expect(idOf({ premises: id }, 'premises')).toBe(id.toLowerCase())
    expect(idOf({ premises: "'; drop table" }, 'premises')).toBe(notAnId)
    expect(idOf({}, 'premises')).toBeNull()
    expect([yearOf({ year: '2025' }), yearOf({}), yearOf({ year: '20x5' })]).toEqual([2025, null, 'bad'])
  })

  it('writes only what has a value', () => {
    expect(withQuery('/balance', { account: 'a 1', year: 2025, premises: null })).toBe(
      '/balance?account=a+1&year=2025',
    )
    expect(withQuery('/balance')).toBe('/balance')
  })
})
